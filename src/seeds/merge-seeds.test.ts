import { describe, expect, test } from "vitest";
import { storySeed } from "../../test/helpers/story-seed.ts";
import { mergeSeeds } from "./merge-seeds.ts";
import { readSeed } from "./read-seed.ts";
import type { SeedFile } from "./seed-file.ts";

function seed(name: string, text: string, sidecar?: string): SeedFile {
  const path = `seeds/${name}.txt`;
  return {
    name: `${name}.txt`,
    path,
    text,
    ...(sidecar !== undefined && { sidecar: { path: `seeds/${name}.meta.yaml`, text: sidecar } }),
  };
}

const address = (name: string) => `https://${name}.example/story`;
const related = (...names: string[]) => names.map((name) => ({ title: `Story ${name}`, address: address(name) }));
const story = (name: string, fields: Parameters<typeof storySeed>[0] = {}) =>
  storySeed({
    title: `Story ${name}`,
    address: address(name),
    provider: { name, domain: `${name}.example` },
    ...fields,
  });

const lead = seed("lead", story("lead", { quality: 90, heat: 100, related: related("old") }));

/** The seeds as a build reads them after the sidecars are written. */
async function after(files: readonly SeedFile[], edits: readonly { seed: string; path: string; text: string }[]) {
  const written = files.map((file) => {
    const found = edits.find((each) => each.seed === file.name);
    return found === undefined ? file : { ...file, sidecar: { path: found.path, text: found.text } };
  });
  return await Promise.all(written.map((file) => readSeed(file)));
}

describe("mergeSeeds", () => {
  test("lists a seed and its own reports under the lead, the best first, and withholds it as merged", async () => {
    const member = seed("member", story("member", { quality: 70, related: related("old", "lead", "new") }));
    const merge = await mergeSeeds(lead, [member]);
    expect(merge).toMatchObject({ reports: 3, heat: 120, left: new Map() });
    const [leading, merged] = await after([lead, member], merge?.edits ?? []);
    expect([leading?.problems, merged?.problems]).toEqual([[], []]);
    expect(leading?.article?.coverage.map((report) => report.address)).toEqual(["member", "old", "new"].map(address));
    expect(leading?.article).toMatchObject({ heat: 120, consent: "yes" });
    expect(merged?.article?.consent).toBe("merged");
  });

  test("merging again leaves the lead unchanged", async () => {
    const member = seed("member", story("member", { quality: 70 }));
    const first = await mergeSeeds(lead, [member]);
    const text = first?.edits.at(-1)?.text ?? "";
    const again = await mergeSeeds({ ...lead, sidecar: { path: "seeds/lead.meta.yaml", text } }, [member]);
    expect(again?.edits.at(-1)?.text).toBe(text);
  });

  test("keeps what a curator wrote in the sidecars, with the comments", async () => {
    const own = seed("lead", story("lead", { quality: 90 }), "# Checked.\ntitle: Mended # by hand\n");
    const member = seed("member", story("member"), "# Odd.\ntopics: [AI]\n");
    const merge = await mergeSeeds(own, [member]);
    expect(merge?.edits.map(({ text }) => text.split("\n").slice(0, 2).join("|"))).toEqual([
      "# Odd.|topics: [AI]",
      "# Checked.|title: Mended # by hand",
    ]);
  });

  test("leaves the heat of a lead without a quality unchanged", async () => {
    const merge = await mergeSeeds(seed("lead", story("lead")), [seed("member", story("member"))]);
    expect(merge).not.toHaveProperty("heat");
    expect(merge?.edits.at(-1)?.text).not.toContain("heat");
  });

  test("leaves a seed that a curator's sidecar publishes, and one without an address, each with the reason", async () => {
    const wanted = seed("wanted", story("wanted"), "published: true\n");
    const bare = seed("bare", "A story that has no fields\n\nIt is told in one sentence, and that is all of it.\n");
    const merge = await mergeSeeds(lead, [wanted, bare]);
    expect(merge?.edits).toEqual([]);
    expect([...(merge?.left ?? [])]).toEqual([
      ["wanted.txt", "its sidecar says published: true"],
      ["bare.txt", "its source's address is not known, so it cannot be listed"],
    ]);
  });

  test("a full lead takes no more, and the seed stays published", async () => {
    const full = seed(
      "lead",
      story("lead", { related: related(...Array.from({ length: 100 }, (_, index) => `r${index}`)) }),
    );
    const merge = await mergeSeeds(full, [seed("member", story("member"))]);
    expect([merge?.edits, [...(merge?.left ?? [])]]).toEqual([
      [],
      [["member.txt", "its lead has 100 reports already"]],
    ]);
  });

  test("private text of the lead does not get into its sidecar", async () => {
    const secret = "bZnjnC/AZJGg0+0BMrKrqpGm1TV8WeFSou6AVxV";
    const own = seed(
      "lead",
      story("lead", {
        lines: ["related:", "  - title: Old", '    webUrl: "https://old.example/"', `    secured: "${secret}"`],
      }),
    );
    const merge = await mergeSeeds(own, [seed("member", story("member"))]);
    expect(merge?.edits.at(-1)?.text).toContain("https://old.example/");
    expect(merge?.edits.at(-1)?.text).not.toContain(secret.slice(0, 12));
  });
});
