import { spawn } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Deed, diskError, type Fate, fatefulDisk } from "./helpers/failing-disk.ts";
import { filesOf, listingOf } from "./helpers/folder-listing.ts";
import { inPublishedSite, publishTexts } from "./helpers/published-site.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";

const OLD = {
  "index.html": "old front",
  "2021/index.html": "old year",
  "2021/08/20/story/index.html": "the same story",
  "2021/08/21/gone/index.html": "a page that goes",
  "assets/style-1.css": "old style",
  "feed.xml": "old feed",
  "topics/index.html": "old topics",
};
const NEW = {
  "index.html": "new front",
  "2021/index.html": "new year",
  "2021/08/20/story/index.html": "the same story",
  "2021/08/22/fresh/index.html": "a page that comes",
  "assets/style-2.css": "new style",
  "feed.xml": "new feed",
  "topics/index.html/index.html": "a folder where a file was",
};

/** Publishes the new site over the old one on a disk of that fate; hands on the folder and whether it went well. */
async function over(fate: Fate, look: (dir: string, failed: boolean) => Promise<void>): Promise<Deed[]> {
  const deeds: Deed[] = [];
  await inPublishedSite(OLD, async (dir) => {
    const failed = await publishTexts(NEW, dir, fatefulDisk(fate, deeds)).then(
      () => false,
      () => true,
    );
    await look(dir, failed);
  });
  return deeds;
}

/** Every file is what the old or the new site has at its path, whole; and the next build makes the new site of it. */
async function expectWholeAndHealed(dir: string, clean: Readonly<Record<string, string>>): Promise<void> {
  const known = new Set([...Object.entries(OLD), ...Object.entries(NEW)].map((entry) => entry.join(" = ")));
  const torn = Object.entries(await filesOf(dir)).filter((entry) => !known.has(entry.join(" = ")));
  expect(torn).toEqual([]);
  await publishTexts(NEW, dir);
  expect(await listingOf(dir)).toEqual(clean);
}

/** What a build of the new site into a new folder leaves. */
const clean = inPublishedSite(NEW, listingOf);

/** The deeds of a publication that nothing disturbs. */
const undisturbed = over(
  () => {},
  async (dir, failed) => {
    expect(failed).toBe(false);
    expect(await listingOf(dir)).toEqual(await clean);
  },
);

/** Whether a deed only tries to put new pages beside the folder rather than into it. */
function isAttempt({ what, path }: Deed): boolean {
  return path.includes(".site.digest-staging-") && (what === "move" || what === "remove");
}

describe("a disk that fails", () => {
  test.each(["ENOSPC", "EROFS", "EACCES"])(
    "while new files are written leaves the old site as it was (%s)",
    async (code) => {
      const deeds = await undisturbed;
      const firstMove = deeds.findIndex((deed) => deed.what === "move" && !isAttempt(deed));
      expect(firstMove).toBeGreaterThan(5);
      const old = await inPublishedSite(OLD, listingOf);
      for (const [index, { what }] of deeds.slice(0, firstMove).entries()) {
        if (what !== "write") continue;
        const fate: Fate = (at) => {
          if (at === index) throw diskError(code);
        };
        await over(fate, async (dir, failed) => {
          expect(failed).toBe(true);
          expect(await listingOf(dir)).toEqual(old);
        });
      }
    },
  );

  test.each(["EIO", "ENOSPC", "EROFS", "EACCES"])(
    "at any one deed, once, leaves whole files, and the next build heals (%s)",
    async (code) => {
      const deeds = await undisturbed;
      const last = deeds.length - 1;
      for (const [index, deed] of deeds.entries()) {
        const fate: Fate = (at) => {
          if (at === index) throw diskError(code);
        };
        await over(fate, async (dir, failed) => {
          // What is beside the folder goes at the end for sure.
          expect(failed, `deed ${index}`).toBe(index === last || !isAttempt(deed));
          await expectWholeAndHealed(dir, await clean);
        });
      }
    },
  );

  test.each(["EIO", "ENOSPC", "EROFS"])(
    "for good from any deed on, as if the machine had stopped, leaves whole files, and the next build heals (%s)",
    async (code) => {
      for (const index of (await undisturbed).keys()) {
        const fate: Fate = (at) => {
          if (at >= index) throw diskError(code);
        };
        await over(fate, async (dir, failed) => {
          expect(failed, `deed ${index}`).toBe(true);
          await expectWholeAndHealed(dir, await clean);
        });
      }
    },
  );
});

test.each(["site/.digest-staging-", ".site.digest-staging-"])("what a killed build left in %s… goes", async (name) => {
  await inTemporaryFolder(async (root) => {
    // In a container every process has the same number; no process has the other.
    for (const number of [process.pid, 2 ** 22 + 1]) {
      await mkdir(join(root, `${name}${number}`), { recursive: true });
      await writeFile(join(root, `${name}${number}`, "0"), "half a pa");
    }
    await publishTexts(NEW, join(root, "site"));
    expect(await listingOf(join(root, "site"))).toEqual(await clean);
    expect(await readdir(root)).toEqual(["site"]);
  });
});

test("new pages wait where no upload takes them along, and in the folder where they cannot be moved into it", async () => {
  const waiting = async (fate: Fate) => {
    const deeds: Deed[] = [];
    await inPublishedSite(OLD, (dir) => publishTexts(NEW, dir, fatefulDisk(fate, deeds)));
    return new Set(
      deeds.filter(({ what }) => what === "write").map(({ path }) => path.split("/").slice(-3, -1).join("/")),
    );
  };
  const pid = process.pid;
  const [beside] = await waiting(() => {});
  expect(beside).toMatch(new RegExp(`/\\.site\\.digest-staging-${pid}$`));
  const otherDisk: Fate = (_, deed) => {
    if (deed.what === "move" && isAttempt(deed)) throw diskError("EXDEV");
  };
  expect(await waiting(otherDisk)).toEqual(new Set([`site/.digest-staging-${pid}`]));
});

test("a process killed at eight places leaves whole files, and the next build heals", async () => {
  const last = (await undisturbed).length - 1;
  const places = Array.from({ length: 8 }, (_, step) => Math.round((last * step) / 7));
  // Two at a time: each is a process of its own.
  for (let start = 0; start < places.length; start += 2) {
    await Promise.all(
      places.slice(start, start + 2).map((place) =>
        inPublishedSite(OLD, async (dir, root) => {
          await writeFile(join(root, "new.json"), JSON.stringify(NEW));
          expect(await signalThatEnds(join(root, "new.json"), dir, place)).toBe("SIGKILL");
          await expectWholeAndHealed(dir, await clean);
        }),
      ),
    );
  }
});

/** Runs `publish-and-die.ts` and returns the signal that ended it. */
async function signalThatEnds(site: string, dir: string, count: number): Promise<NodeJS.Signals | null> {
  const script = fileURLToPath(new URL("helpers/publish-and-die.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, site, dir, String(count)], { stdio: "inherit" });
  return await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (_, signal) => resolve(signal));
  });
}
