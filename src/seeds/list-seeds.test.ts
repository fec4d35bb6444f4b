import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { seedFolder } from "../../test/helpers/seed-folder.ts";
import { listSeeds } from "./list-seeds.ts";

test("lists the seeds of all folders by name, each with its sidecar", async () => {
  const folder = await seedFolder({
    "b.txt": "",
    "a.md": "",
    "a.meta.yaml": "",
    "2021/c.yaml": "",
    "2021/c.meta.yml": "",
    "2021/08/d.TXT": "",
    "B.txt": "",
  });
  expect(await listSeeds(folder)).toEqual({
    entries: [
      { name: "2021/08/d.TXT" },
      { name: "2021/c.yaml", sidecar: "2021/c.meta.yml" },
      { name: "B.txt" },
      { name: "a.md", sidecar: "a.meta.yaml" },
      { name: "b.txt" },
    ],
    problems: [],
  });
});

test("reads a seed whatever character its name begins with", async () => {
  const folder = await seedFolder({ "#1-in-chips.txt": "", "_x.md": "", "~x.txt": "", "#x.txt#": "", "~$x.txt": "" });
  const { entries, problems } = await listSeeds(folder);
  expect(entries.map(({ name }) => name)).toEqual(["#1-in-chips.txt", "_x.md", "~x.txt"]);
  expect(problems).toEqual([]);
});

test("names texts with another extension", async () => {
  const folder = await seedFolder({ "a.markdown": "", "b.html": "", "c.json": "" });
  const { entries, problems } = await listSeeds(folder);
  expect(entries).toEqual([]);
  expect(problems.map(({ severity, file, fault }) => [severity, file, fault])).toEqual(
    ["a.markdown", "b.html", "c.json"].map((name) => ["warning", `seeds/${name}`, "is not a seed file"]),
  );
});

test.runIf(process.platform === "linux")("reports a name that is not UTF-8", async () => {
  const folder = await seedFolder({ "a.txt": "" });
  await writeFile(Buffer.concat([Buffer.from(`${folder.path}/`), Buffer.from([0xe9]), Buffer.from(".txt")]), "x");
  const { problems } = await listSeeds(folder);
  expect(problems).toMatchObject([{ severity: "error", fault: "has a name that is not UTF-8", cure: "rename it" }]);
});

test("ignores leftovers, hidden folders and other files", async () => {
  const folder = await seedFolder({
    ".git/a.txt": "",
    "a.txt~": "",
    ".a.txt": "",
    "a.txt.bak": "",
    "a.png": "",
    README: "",
  });
  expect(await listSeeds(folder)).toEqual({ entries: [], problems: [] });
});

test("reports a sidecar without a seed", async () => {
  const { problems } = await listSeeds(await seedFolder({ "2021/a.meta.yaml": "", "a.txt": "" }));
  expect(problems).toMatchObject([
    { severity: "error", file: "seeds/2021/a.meta.yaml", fault: "has no seed beside it" },
  ]);
});

test("refuses links and folders named like seeds", async () => {
  const folder = await seedFolder({ "a.txt": "", "deep/b.txt": "" });
  await symlink("a.txt", join(folder.path, "link.txt"));
  await symlink("deep", join(folder.path, "linked"));
  await mkdir(join(folder.path, "folder.txt"));
  const { entries, problems } = await listSeeds(folder);
  expect(entries.map(({ name }) => name)).toEqual(["a.txt", "deep/b.txt"]);
  expect(problems.map(({ file, fault }) => [file, fault])).toEqual([
    ["seeds/folder.txt", "is a folder named like a seed"],
    ["seeds/link.txt", "is a symbolic link, and links are not followed"],
    ["seeds/linked", "is a symbolic link, and links are not followed"],
  ]);
});

test("throws for a missing folder", async () => {
  await expect(listSeeds({ path: join((await seedFolder({})).path, "none"), shown: "none" })).rejects.toThrow("ENOENT");
});

test("a name is the same in both Unicode forms", async () => {
  const [composed, taken] = ["é.meta.yaml", "e\u0301.md"];
  const { entries, problems } = await listSeeds(await seedFolder({ [composed]: "", [taken]: "" }));
  expect(entries).toEqual([{ name: taken, sidecar: composed }]);
  expect(problems).toEqual([]);
});

test.each(["A.meta.yaml", "deep/a.meta.yaml", "a-.meta.yaml"])(
  "%s withholds the seed that it may belong to",
  async (name) => {
    const { entries, problems } = await listSeeds(
      await seedFolder({ [name]: "removed: true", "a.md": "", "b.md": "" }),
    );
    expect(entries).toEqual([{ name: "b.md" }]);
    expect(problems.map(({ file, fault }) => [file, fault])).toEqual([
      ["seeds/a.md", `may be the seed of seeds/${name}, so it is held back`],
      [`seeds/${name}`, "has no seed beside it"],
    ]);
  },
);

test("a link or folder in a sidecar's place withholds its seed", async () => {
  const folder = await seedFolder({ "a.txt": "", "b.txt": "", "c.txt": "", "c.meta.yml": "" });
  await symlink("elsewhere", join(folder.path, "a.meta.yaml"));
  await mkdir(join(folder.path, "b.meta.yaml"));
  await symlink("elsewhere", join(folder.path, "c.meta.yaml"));
  const { entries, problems } = await listSeeds(folder);
  expect(entries).toEqual([]);
  expect(problems.map(({ file, fault }) => [file, fault])).toEqual([
    ["seeds/a.meta.yaml", "is a symbolic link, and links are not followed, so its seed is held back"],
    ["seeds/b.meta.yaml", "is a folder named like a seed, so its seed is held back"],
    ["seeds/c.meta.yaml", "is a symbolic link, and links are not followed, so its seed is held back"],
  ]);
});

test("one sidecar is never applied to two seeds", async () => {
  const seeds = { "a.txt": "", "a.md": "", "deep/a.txt": "" };
  expect((await listSeeds(await seedFolder(seeds))).entries).toEqual([
    { name: "a.md", twin: "a.txt" },
    { name: "a.txt", twin: "a.md" },
    { name: "deep/a.txt" },
  ]);
  const { entries, problems } = await listSeeds(await seedFolder({ ...seeds, "a.meta.yaml": "" }));
  expect(entries).toEqual([{ name: "deep/a.txt" }]);
  expect(problems.map(({ file, fault }) => [file, fault])).toEqual([
    ["seeds/a.md", "has the same sidecar as seeds/a.txt, so it is held back"],
    ["seeds/a.txt", "has the same sidecar as seeds/a.md, so it is held back"],
  ]);
});

test("a sidecar without a seed that does not mention publishing withholds nothing", async () => {
  const { entries } = await listSeeds(await seedFolder({ "A.meta.yaml": "language: de", "a.md": "" }));
  expect(entries).toEqual([{ name: "a.md" }]);
});
