import { expect, test } from "vitest";
import { editSidecar } from "./edit-sidecar.ts";
import { parseYaml } from "./parse-yaml.ts";

const OLD = `# Found in a copy.
title: 'The Mill: open'
id: 0123456789012345 # pinned

# By the desk.
topics:
  - AI # the usual
heat: 110 # was 100
published: true
`;

test("changes fields in place, adds others at the end, and keeps every comment and spelling", () => {
  expect(editSidecar(OLD, { heat: "-1", published: "false", related: [{ title: "A: b", quality: "70" }] })).toBe(
    `${OLD.replace("heat: 110", "heat: -1").replace("published: true", "published: false")}related:
  - title: "A: b"
    quality: 70
`,
  );
});

test.each([
  ["no sidecar", undefined, "heat: -1\n"],
  ["an empty one", "", "heat: -1\n"],
  ["one that is a comment", "# Later.\n", "# Later.\n\nheat: -1\n"],
  ["one with a document's beginning", "---\ntitle: a\n", "---\ntitle: a\nheat: -1\n"],
  ["one that is closed", "---\ntitle: a\n--- # end\n", "---\ntitle: a\nheat: -1\n--- # end\n"],
  ["one that is closed by dots", "title: a\n...\n# after\n", "title: a\nheat: -1\n...\n# after\n"],
])("turns %s into the expected text", (_, text, expected) => {
  expect(editSidecar(text, { heat: "-1" })).toBe(expected);
});

const KEPT = `# top


title:   'The Mill'   # as found
related:
- title: "A"   # the usual
  webUrl: https://a.example/
# not sure of this one
- title: 'B'
  webUrl: https://b.example/

# Held back until Monday.
published: no # ask Ann
cleaning: {cut: ["3-4 0123abcd"]}
excerpt: >
  one
  two
`;
const A = { title: "A", webUrl: "https://a.example/" };
const B = { title: "B", webUrl: "https://b.example/" };

test.each([
  [
    "a field taken out takes its line with it, and no other remark",
    { published: undefined },
    ["published: no # ask Ann\n", ""],
  ],
  ["a list taken out takes its items", { related: undefined }, [/related:\n(?:- | {2}|# not)[\s\S]*?\n\n/, "\n"]],
  [
    "a value that is there already changes nothing",
    { title: "The Mill", excerpt: "one two\n", related: [A, B] },
    ["", ""],
  ],
  ["what is not there is not taken out", { heat: undefined }, ["", ""]],
  [
    "a list keeps what it had, with remarks",
    { related: [{ title: "C" }, B] },
    [/- title: "A"[\s\S]*?- title: 'B'/, `- title: "C"\n# not sure of this one\n- title: 'B'`],
  ],
  [
    "a map in braces stays in braces",
    { cleaning: { cut: ["3-4 0123abcd"], keep: ["7 0123abcd"] } },
    [`{cut: ["3-4 0123abcd"]}`, `{cut: ["3-4 0123abcd"], keep: [7 0123abcd]}`],
  ],
  ["a folded text becomes a quoted one", { excerpt: "three" }, [/excerpt: >[\s\S]*/, `excerpt: "three"\n`]],
] as const)("%s", (_, change, [old, now]) => {
  expect(editSidecar(KEPT, change)).toBe(KEPT.replace(old, () => now));
});

test.each([
  ["indented as a whole", "  title: a\n  heat: 1\n", "  title: a\n  heat: 2\n  topics:\n    - x\n"],
  ["in braces", "{title: a, heat: 1}\n", "{title: a, heat: 2, topics: [x]}\n"],
  ["without a line break at its end", "title: a\nheat: 1", "title: a\nheat: 2\ntopics:\n  - x\n"],
  ["with an empty field", "heat:\ntitle: a\n", "heat: 2\ntitle: a\ntopics:\n  - x\n"],
])("writes one %s as it is", (_, text, expected) => {
  const written = editSidecar(text, { heat: "2", topics: ["x"] });
  expect(parseYaml(written)).toEqual(parseYaml(expected));
  expect(written).toBe(expected);
});

test.each([
  ["topics: [A, B] # mine\n", "topics: [A, C] # mine\n"],
  ["topics:\n  - A # one\n  - B # two\n\n# after\nheat: 1\n", "topics:\n  - A # one\n  - C\n\n# after\nheat: 1\n"],
])("keeps the remark on a list once: %j", (text, expected) => {
  expect(editSidecar(text, { topics: ["A", "C"] })).toBe(expected);
});

test("others' texts are read back unchanged", () => {
  const title = `- "a": b # c & *d !e\n---`;
  const written = editSidecar(undefined, { related: [{ title }] });
  expect(parseYaml(written)).toMatchObject({ fields: { related: [{ title }] } });
});

test("throws for invalid YAML", () => {
  expect(() => editSidecar("a: [", { heat: "-1" })).toThrow(/not YAML/);
});
