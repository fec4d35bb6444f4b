import { expect, test } from "vitest";
import { readDefaults } from "../seeds/read-options.ts";
import { readSeed } from "../seeds/read-seed.ts";
import type { SeedFile } from "../seeds/seed-file.ts";
import { overrule, revise, revisionOf } from "./revise.ts";
import { publish, reject, remove, restore } from "./set-status.ts";
import { parsedOrRefused, type Refusal } from "./sidecar.ts";
import { lead, merge, place, split } from "./story.ts";

function seed(name: string, fields = "", sidecar?: string, body = ""): SeedFile {
  const text = `---\ntitle: "Mill ${name} opens"\npublishedDateTime: 2024-05-0${name.charCodeAt(0) - 96}T10:00:00Z\nwebUrl: "https://${name}.example/mill/"\nprovider: { name: ${name.toUpperCase()}, domain: ${name}.example }\n${fields}---\n${body}`;
  return {
    name: `${name}.txt`,
    path: `seeds/${name}.txt`,
    text,
    ...(sidecar !== undefined && { sidecar: { path: `seeds/${name}.meta.yaml`, text: sidecar } }),
  };
}

const PENDING = "published: false\nreview: pending\n";
const said = (result: SeedFile | Refusal) => ("refused" in result ? result.refused : (result.sidecar?.text ?? ""));
const allSaid = (result: readonly SeedFile[] | Refusal) =>
  "refused" in result ? result.refused : Object.fromEntries(result.map((file) => [file.name, said(file)]));
const standing = async (file: SeedFile | Refusal) => {
  if ("refused" in file) return file.refused;
  const { article, problems } = await readSeed(file);
  return article === undefined
    ? problems.map(({ fault }) => fault).join()
    : [article.consent, article.review].join(" ");
};

test.each([
  ["publish", publish, "published: true\n", "yes "],
  ["reject", reject, "review: rejected\n", "no rejected"],
  ["remove", remove, "removed: true\n", "removed "],
] as const)("to %s a pending seed writes no more than necessary", async (_, act, sidecar, stands) => {
  const done = act(seed("a", PENDING));
  expect(said(done)).toBe(sidecar);
  expect(await standing(done)).toBe(stands);
});

test.each([
  ["rejected", seed("a", PENDING, "review: rejected\n"), "", "no pending"],
  [
    "rejected though it waited for nothing",
    seed("a", "", "published: false\nreview: rejected\n"),
    "published: false\nreview: pending\n",
    "no pending",
  ],
  ["taken down", seed("a", "", "removed: true\n"), "", "yes "],
  ["taken down by its own fields", seed("a", "removed: true\n"), "removed: false\n", "yes "],
  [
    "taken down, below a remark",
    seed("a", "", "# Ask Ann.\nremoved: true\n"),
    "# Ask Ann.\n\nremoved: false\n",
    "yes ",
  ],
])("what was %s is restored", async (_, file, sidecar, stands) => {
  const done = restore(file);
  expect(said(done)).toBe(sidecar);
  expect(await standing(done)).toBe(stands);
});

test("an action that changes nothing, or would lose a decision, is refused with the reason", () => {
  const merged = seed("a", "", "published: false\nheat: -1\n");
  expect(
    [
      publish(seed("a")),
      publish(merged),
      publish(seed("a", "", "removed: true\n")),
      reject(seed("a")),
      reject(merged),
      reject(seed("a", PENDING, "review: rejected\n")),
      remove(seed("a", "", "removed: true\n")),
      restore(seed("a")),
      publish(seed("a", "", "title: [\n")),
    ].map(said),
  ).toEqual([
    "is already published",
    "is merged into another; split it off first",
    "is taken down; restore it first",
    "is published; remove takes it down",
    "is merged into another; split it off first",
    "is already rejected",
    "is already taken down",
    "is neither taken down nor rejected",
    expect.stringMatching(/^cannot be read: /),
  ]);
});

const lastOf = (result: readonly SeedFile[] | Refusal): SeedFile => {
  if ("refused" in result) throw new Error(result.refused);
  const last = result.at(-1);
  if (last === undefined) throw new Error("nothing");
  return last;
};

test("seeds are merged on the curator's decision even if their sidecars publish them, and split off again", async () => {
  const b = seed("b", "quality: 80\n", "published: true\n");
  const c = seed("c", `quality: 70\n${PENDING}related:\n  - { title: D, webUrl: "https://d.example/mill/" }\n`);
  const merged = await merge(seed("a", "quality: 90\n"), [b, c]);
  expect(allSaid(merged)).toMatchObject({
    "b.txt": "published: false\nheat: -1\n",
    "c.txt": "published: false\nheat: -1\n",
    "a.txt": expect.stringMatching(
      /^heat: 120\nrelated:\n {2}- title: "Mill b opens"[\s\S]*"Mill c opens"[\s\S]*title: "D"/,
    ),
  });
  if ("refused" in merged) return;
  const [freeB = b, freeC = c, leading = b] = merged;
  const placed = place(leading, "https://c.example/mill/", "first");
  const split1 = await split("refused" in placed ? leading : placed, [freeC], [freeB]);
  expect(allSaid(split1)).toMatchObject({ "c.txt": "" });
  const leadNow = said(lastOf(split1));
  expect(leadNow).toMatch(/^heat: 100\n/);
  expect(leadNow).not.toMatch(/"D"|Mill c|firstRelated/);
  const split2 = await split(lastOf(split1), [freeB]);
  expect(allSaid(split2)).toEqual({ "b.txt": "published: true\n", "a.txt": "" });
  expect(allSaid(await split(leading, [seed("a")]))).toBe("is not merged into another");
});

test("a seed listed in its lead's own fields is split off too", async () => {
  const a = seed(
    "a",
    `quality: 50\nrelated:\n  - { title: B, webUrl: "https://b.example/mill/" }\n  - { title: D, webUrl: "https://d.example/" }\n`,
  );
  const done = await split(a, [seed("b", "published: false\nheat: -1\nquality: 40\n")]);
  expect(allSaid(done)).toEqual({
    "b.txt": "published: true\nheat: 40\n",
    "a.txt": `related:\n  - title: "D"\n    webUrl: "https://d.example/"\nheat: 60\n`,
  });
});

test("another report becomes the lead: it takes over the list and the status", async () => {
  const merged = await merge(seed("a", "quality: 90\n"), [seed("b", "quality: 80\n"), seed("c", "quality: 70\n")]);
  if ("refused" in merged) throw new Error(merged.refused);
  const [b, c, a] = merged;
  if (a === undefined || b === undefined || c === undefined) throw new Error("nothing");
  const led = await lead(a, b, [c]);
  expect(allSaid(led)).toMatchObject({
    "a.txt": "heat: -1\npublished: false\n",
    "c.txt": "published: false\nheat: -1\n",
  });
  if ("refused" in led) return;
  expect(led[0]?.name).toBe("b.txt");
  expect(await standing(led[0] ?? b)).toBe("yes ");
  expect((await readSeed(led[0] ?? b)).article?.coverage.map(({ title }) => title)).toEqual([
    "Mill a opens",
    "Mill c opens",
  ]);
});

const formOf = (file: SeedFile) => {
  const apart = parsedOrRefused(file);
  if ("refused" in apart) throw new Error(apart.refused);
  return revisionOf(apart);
};

test("only differences from the seed are written, and fields that equal the seed's again are removed", () => {
  const a = seed(
    "a",
    `topics: [AI]\nimages:\n  - { url: "https://a.example/1.jpg", width: 800, height: 400 }\n  - { url: "https://a.example/2.jpg" }\n`,
  );
  const form = formOf(a);
  expect(said(revise(a, form))).toBe("is unchanged");
  const edited = revise(a, {
    title: " A better\n title ",
    excerpt: "What it says.",
    date: "3 May 2024",
    topics: "AI\n\nLaw\nAI",
    picture: "https://a.example/2.jpg",
  });
  expect(said(edited)).toBe(`title: "A better title"
excerpt: "What it says."
publishedDateTime: 2024-05-03
topics:
  - AI
  - Law
images:
  - url: "https://a.example/2.jpg"
  - url: "https://a.example/1.jpg"
    width: 800
    height: 400
`);
  if ("refused" in edited) return;
  expect(said(revise(edited, form))).toBe("");
  expect(said(revise(edited, { ...formOf(edited), title: "", topics: "", picture: "" }))).toContain(
    "topics: []\nimages: []\n",
  );
  expect(said(revise(a, { ...form, date: "soon" }))).toMatch(/^cannot be dated “soon”; write a date such as/);
});

test("a run of lines is kept or cut by a rule, which is removed once the filter agrees", async () => {
  const a = seed("a", "", "# Mine.\nid: 0123456789abcdef\n", "One line of the text.\n\nAnother line of the text.\n");
  const rule = { from: 8, to: 8, fingerprint: "00000000" };
  const cut = await overrule(a, "cut", rule, readDefaults);
  expect(said(cut)).toBe(`# Mine.\nid: 0123456789abcdef\ncleaning:\n  cut:\n    - 8 00000000\n`);
  if ("refused" in cut) return;
  expect(said(await overrule(cut, "cut", rule, readDefaults))).toBe("already has this rule: cut 8 00000000");
});

test("a report is put first and back, and the article lists it accordingly", async () => {
  const related = ["b", "c"].map((name) => `  - title: ${name}\n    webUrl: https://${name}.example/\n`).join("");
  const file = seed("a", `related:\n${related}`);
  const first = place(file, "https://c.example/", "first");
  expect(said(first)).toBe("firstRelated:\n  - https://c.example/\n");
  if ("refused" in first) return;
  const both = place(first, "https://b.example/", "first");
  expect(said(both)).toBe("firstRelated:\n  - https://b.example/\n  - https://c.example/\n");
  const { article } = await readSeed("refused" in both ? file : both);
  expect(article?.coverage.map(({ title, place }) => [title, place])).toEqual([
    ["b", 0],
    ["c", 1],
  ]);
  expect(said(place(first, "https://c.example/", "first"))).toBe("already lists that report first");
  expect(said(place(first, "http://c.example", "by date"))).toBe("");
});
