import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildDigest } from "../../src/digest/build-digest.ts";
import { planSite } from "../../src/publishing/plan-site.ts";
import { detailsIn } from "../../src/seeds/cache/details-in.ts";
import { readSeeds } from "../../src/seeds/read-seeds.ts";
import { renderedDirectly } from "../helpers/render-directly.ts";
import { SECRET } from "../helpers/seed-text.ts";
import { siteFaults } from "../helpers/site-faults.ts";
import { inTemporaryFolder } from "../helpers/temporary-folder.ts";
import { TEST_SITE } from "../helpers/test-site.ts";
import { CONTROLS, type MadeSeed } from "./make-seeds.ts";

/** What became of some seeds. */
export interface Verdict {
  /** What must not be: one sentence each. */
  readonly faults: readonly string[];
  readonly published: number;
  readonly refused: number;
  /** Files of the site, where it was rendered. */
  readonly pages: number;
}

/** The blocks of the secret of which none may be told (docs/security.md): shorter runs are no secret. */
const PIECES = SECRET.match(/[A-Za-z0-9+/]{24}/g) ?? [];

/**
 * Reads a folder of these seeds and the controls, and renders the site where that is asked for. Nothing may throw; each
 * seed is an article, a duplicate or a problem; the controls come through; no file breaks the rules of all sites; and no
 * piece of the secret is anywhere.
 */
export async function judgeSeeds(seeds: readonly MadeSeed[], render: boolean): Promise<Verdict> {
  return await inTemporaryFolder(async (root) => {
    const [path, cacheDir] = [join(root, "seeds"), join(root, "cache")];
    await mkdir(path);
    await mkdir(cacheDir);
    for (const { name, bytes } of [...seeds, ...CONTROLS]) await writeFile(join(path, name), bytes);
    const faults: string[] = [];
    try {
      const reading = await readSeeds({ path, shown: "seeds" }, { options: TEST_SITE, cacheDir });
      const digest = buildDigest(reading.articles, {
        refused: reading.refused,
        site: TEST_SITE,
        now: "2030-01-01T00:00:00Z",
        drafts: false,
      });
      const refused = new Set(reading.problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
      faults.push(...unaccounted(seeds, reading, refused));
      if (!CONTROLS.every(({ name }) => digest.articles.some(({ seed }) => seed === name)))
        faults.push("a control is gone");
      faults.push(
        ...leaksIn("problems", JSON.stringify(reading.problems)),
        ...leaksIn("articles", JSON.stringify(digest)),
      );
      const told = reading.problems.filter(({ line, column }) => !(line >= 1 && column >= 1));
      faults.push(...told.map(({ fault }) => `a problem stands nowhere: ${fault}`));
      const pages = render ? await renderAll(digest, cacheDir) : new Map<string, string>();
      if (render) faults.push(...siteFaults(pages));
      for (const [file, page] of pages) faults.push(...leaksIn(file, page));
      return { faults, published: digest.articles.length - CONTROLS.length, refused: refused.size, pages: pages.size };
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { faults: [...faults, `threw: ${what}`], published: 0, refused: 0, pages: 0 };
    }
  });
}

async function renderAll(digest: ReturnType<typeof buildDigest>, cacheDir: string) {
  return await renderedDirectly({ site: TEST_SITE, plan: planSite(digest, ""), detailOf: detailsIn(cacheDir) });
}

type Read = Awaited<ReturnType<typeof readSeeds>>;

/** Seeds of which nothing is heard: neither an article nor a duplicate, nor refused. Sidecars and leftovers are none. */
function unaccounted(
  seeds: readonly MadeSeed[],
  { articles, duplicates }: Read,
  refused: ReadonlySet<string>,
): string[] {
  const heard = new Set([...articles.map(({ seed }) => seed), ...duplicates.keys()]);
  return seeds
    .filter(({ name }) => !/\.meta\.yaml$|[~#]$/.test(name))
    .filter(({ name }) => !heard.has(name) && !refused.has(`seeds/${name}`))
    .map(({ name }) => `nothing is heard of ${JSON.stringify(name)}`);
}

function leaksIn(where: string, text: string): string[] {
  return PIECES.some((piece) => text.includes(piece)) ? [`${where}: a piece of the secret`] : [];
}
