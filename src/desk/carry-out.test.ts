import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { writeFiles } from "../../test/helpers/write-files.ts";
import { listSeeds } from "../seeds/list-seeds.ts";
import { loadSeed } from "../seeds/load-seed.ts";
import { readDefaults } from "../seeds/read-options.ts";
import { carryOut, undo, versionOf, type Workplace } from "./carry-out.ts";
import { type Act, lastStanding, openJournal } from "./journal.ts";
import { publish, reject, remove } from "./set-status.ts";
import { type Refusal, withFields } from "./sidecar.ts";

const SEED = `---\ntitle: A mill opens\nwebUrl: https://a.example/mill/\nprovider: { name: A, domain: a.example }\npublishedDateTime: 2024-05-03T10:00:00Z\npublished: false\nreview: pending\n---\n`;

/** A desk over a folder of seeds, and a function that reads a file in it. */
async function atDesk(
  files: Readonly<Record<string, string>>,
  work: (desk: () => Workplace, read: (name: string) => string | undefined, dir: string) => Promise<void>,
) {
  await inTemporaryFolder(async (dir) => {
    await writeFiles(join(dir, "seeds"), files);
    const folder = { path: join(dir, "seeds"), shown: "seeds" };
    const open = (): Workplace => ({
      folder,
      root: dir,
      options: readDefaults,
      journal: openJournal(join(dir, "desk.jsonl")),
      lock: join(dir, "desk.lock"),
      entryOf: async (name) => (await listSeeds(folder)).entries.find((entry) => entry.name === name),
    });
    const read = (name: string) => {
      const path = join(dir, "seeds", name);
      return existsSync(path) ? readFileSync(path, "utf8") : undefined;
    };
    await work(open, read, dir);
  });
}

const decide = (place: Workplace, act: typeof publish, says: string, seen?: string) =>
  carryOut(place, {
    seed: "a.txt",
    seen,
    says,
    work: async (load) => {
      const done = act(await load("a.txt"));
      return "refused" in done ? done : [done];
    },
  });
const saysOf = (result: Act | Refusal) => ("refused" in result ? result.refused : result.says);

test("a decision on one seed does not apply to another with the same name", async () => {
  await atDesk({ "a.txt": SEED, "a.md": SEED.replaceAll("a.example", "b.example") }, async (desk, read) => {
    expect(saysOf(await decide(desk(), publish, "Published A"))).toBe(
      "would have the same sidecar as seeds/a.md; rename one of them",
    );
    expect(read("a.meta.yaml")).toBeUndefined();
  });
});

test("a seed with an error is not called published", async () => {
  await atDesk(
    {
      "a.txt": SEED.replace("published: false\nreview: pending\n", "").replace("2024-05-03T10:00:00Z", "May"),
    },
    async (desk) => {
      expect(saysOf(await decide(desk(), publish, "Published A"))).toMatch(
        /^has an error: publishedDateTime "May" is not a date; write it as/,
      );
    },
  );
});

test("a withheld seed is called withheld", async () => {
  await atDesk({ "a.txt": SEED, "a.meta.yaml": "language: en", "a.meta.yml": "language: en" }, async (desk) => {
    expect(saysOf(await decide(desk(), publish, "Published A"))).toBe("is held back; digest check says why");
  });
});

test("actions are undone one by one, last first, by another desk too, and the files are restored", async () => {
  const remark = "# Ask Ann.\r\ntopics: [AI]   # hers\r\n";
  await atDesk({ "a.txt": SEED, "a.meta.yaml": remark }, async (desk, read) => {
    expect(saysOf(await decide(desk(), publish, "Published A"))).toBe("Published A");
    expect(read("a.meta.yaml")).toBe(`${remark}published: true\r\n`);
    expect(saysOf(await decide(desk(), remove, "Taken down: A"))).toBe("Taken down: A");
    expect(saysOf(await undo(desk()))).toBe("Undone: Taken down: A");
    expect(read("a.meta.yaml")).toBe(`${remark}published: true\r\n`);
    expect(saysOf(await undo(desk()))).toBe("Undone: Published A");
    expect(read("a.meta.yaml")).toBe(remark);
    expect(saysOf(await undo(desk()))).toBe("there is nothing to undo");
  });
});

test("a sidecar created by an action is deleted when the action is undone", async () => {
  await atDesk({ "a.txt": SEED }, async (desk, read) => {
    await decide(desk(), reject, "Rejected A");
    expect(read("a.meta.yaml")).toBe("review: rejected\n");
    await undo(desk());
    expect(read("a.meta.yaml")).toBeUndefined();
  });
});

test("a file changed in the meantime is neither overwritten nor restored, and both are reported", async () => {
  await atDesk({ "a.txt": SEED }, async (desk, read, dir) => {
    const entry = await desk().entryOf("a.txt");
    const file = entry && loadSeed(desk().folder, entry);
    if (file === undefined || "severity" in file) throw new Error("not there");
    const seen = versionOf(file);
    writeFileSync(join(dir, "seeds/a.meta.yaml"), "topics: [Law]\n");
    expect(saysOf(await decide(desk(), publish, "Published A", seen))).toMatch(/^has changed since you looked/);
    expect(read("a.meta.yaml")).toBe("topics: [Law]\n");
    await decide(desk(), publish, "Published A");
    appendFileSync(join(dir, "seeds/a.meta.yaml"), "title: Mine\n");
    expect(saysOf(await undo(desk()))).toMatch(
      /^“Published A” cannot be undone: seeds\/a\.meta\.yaml has changed since/,
    );
    expect(read("a.meta.yaml")).toBe("topics: [Law]\npublished: true\ntitle: Mine\n");
  });
});

test("an edit that an editor saves during an action is kept by the action", async () => {
  await atDesk({ "a.txt": SEED }, async (desk, read, dir) => {
    let times = 0;
    const done = await carryOut(desk(), {
      seed: "a.txt",
      says: "Published A",
      work: async (load) => {
        const published = publish(await load("a.txt"));
        if (times++ === 0) writeFileSync(join(dir, "seeds/a.meta.yaml"), "topics: [Law]\n");
        return "refused" in published ? published : [published];
      },
    });
    expect([saysOf(done), times]).toEqual(["Published A", 2]);
    expect(read("a.meta.yaml")).toBe("topics: [Law]\npublished: true\n");
  });
});

test("twenty actions of two desks at once are all written", async () => {
  const names = Array.from({ length: 20 }, (_, at) => `${at}.txt`);
  await atDesk(Object.fromEntries(names.map((name) => [name, SEED])), async (desk) => {
    const desks = [desk(), desk()];
    await Promise.all(
      names.map((seed, at) =>
        carryOut(desks[at % 2] ?? desk(), {
          seed,
          says: seed,
          work: async (load) => [withFields(await load(seed), { published: "true" })],
        }),
      ),
    );
    expect(
      new Set(
        desk()
          .journal.acts()
          .map(({ says }) => says),
      ),
    ).toEqual(new Set(names));
  });
});

test("an action that would make a seed invalid is refused with the cure, and nothing is written", async () => {
  const undated = SEED.replace(/publishedDateTime.*\n/, "");
  await atDesk({ "a.txt": undated }, async (desk, read) => {
    expect(saysOf(await decide(desk(), publish, "Published A"))).toMatch(
      /^would have an error: publishedDateTime is missing; .*2021-05-01/,
    );
    expect([read("a.meta.yaml"), desk().journal.acts()]).toEqual([undefined, []]);
    expect(saysOf(await carryOut(desk(), { seed: "b.txt", says: "B", work: async () => [] }))).toBe("is not there");
  });
});

test("a seed deleted while the desk still lists it is reported as gone, and leaves no sidecar", async () => {
  await atDesk({ "a.txt": SEED }, async (desk, read, dir) => {
    const changed: string[] = [];
    const stale = {
      ...desk(),
      entryOf: async () => ({ name: "a.txt" }),
      onChanged: (name: string) => changed.push(name),
    };
    rmSync(join(dir, "seeds/a.txt"));
    expect(saysOf(await decide(stale, publish, "Published A"))).toBe("is gone");
    expect([changed, read("a.meta.yaml")]).toEqual([["a.txt"], undefined]);
  });
});

test("an end marker in a sidecar stays behind the written fields", async () => {
  for (const closed of ["---\ntitle: B\n---\n", "title: B\n...\n"])
    await atDesk({ "a.txt": SEED, "a.meta.yaml": closed }, async (desk, read) => {
      expect(saysOf(await decide(desk(), publish, "Published A"))).toBe("Published A");
      expect(read("a.meta.yaml")).toBe(closed.replace("B\n", "B\npublished: true\n"));
    });
});

test("a journal survives a truncated line, and a lock a dead holder", async () => {
  await atDesk({ "a.txt": SEED }, async (desk, _, dir) => {
    writeFileSync(join(dir, "desk.jsonl"), `{"id":"1","at":"`);
    writeFileSync(join(dir, "desk.lock"), "999999999");
    await decide(desk(), publish, "Published A");
    expect(
      desk()
        .journal.acts()
        .map(({ says }) => says),
    ).toEqual(["Published A"]);
    expect(existsSync(join(dir, "desk.lock"))).toBe(false);
  });
});

test("if a file cannot be written, the others are unchanged and there is nothing to undo", async () => {
  await atDesk({ "a.txt": SEED, "b.txt": SEED.replaceAll("a.example", "b.example") }, async (desk, read, dir) => {
    const done = carryOut(desk(), {
      seed: "a.txt",
      says: "both",
      work: async (load) => {
        const files = [await load("a.txt"), await load("b.txt")];
        mkdirSync(join(dir, "seeds", `.b.meta.yaml.${process.pid}.tmp`, "x"), { recursive: true });
        return files.map((file) => withFields(file, { published: "true" }));
      },
    });
    await expect(done).rejects.toThrow();
    expect([read("a.meta.yaml"), read("b.meta.yaml")]).toEqual([undefined, undefined]);
    expect(lastStanding(desk().journal.acts())).toBeUndefined();
  });
});
