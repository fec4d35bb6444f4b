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

test("sets fields in their place, adds others at the end, and keeps every comment and spelling", () => {
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
])("makes of %s what it should", (_, text, expected) => {
  expect(editSidecar(text, { heat: "-1" })).toBe(expected);
});

test("a text of others is read back as it was", () => {
  const title = `- "a": b # c & *d !e\n---`;
  const written = editSidecar(undefined, { related: [{ title }] });
  expect(parseYaml(written)).toMatchObject({ fields: { related: [{ title }] } });
});

test("throws for what is not YAML", () => {
  expect(() => editSidecar("a: [", { heat: "-1" })).toThrow(/not YAML/);
});
