import { describe, expect, test } from "vitest";
import { parseYaml } from "./parse-yaml.ts";

describe("parseYaml", () => {
  test.each([
    ["a number", "a: 0123", { a: "0123" }],
    ["a time", "a: 12:30:45", { a: "12:30:45" }],
    ["a date", "a: 2021-02-31", { a: "2021-02-31" }],
    ["yes and no", "a: yes\nb: off", { a: "yes", b: "off" }],
    ["null in quotes", `a: "null"\nb: '~'\nc: "NULL"\n"null": d`, { a: "null", b: "~", c: "NULL", null: "d" }],
    ["other words in quotes", `a: "true"\nb: "1e3"\nc: ""`, { a: "true", b: "1e3", c: "" }],
    ["a float", "a: .inf", { a: ".inf" }],
    ["lists and maps", "a:\n  - b\n  - {c: d}", { a: ["b", { c: "d" }] }],
    ["a folded text", "a: >-\n  one\n  two", { a: "one two" }],
    ["a comment", "# x\na: b # c", { a: "b" }],
  ])("keeps %s as text", (_, yaml, fields) => {
    const parsed = parseYaml(yaml);
    expect(JSON.parse(JSON.stringify(parsed.fields))).toEqual(fields);
  });

  test("gives maps without inheritance, where __proto__ is an ordinary name", () => {
    const { fields = {} } = parseYaml("__proto__:\n  published: true\nconstructor: x");
    expect(Reflect.ownKeys(Object.getPrototypeOf(fields))).toEqual([]);
    expect(Object.getPrototypeOf(Object.getPrototypeOf(fields))).toBeNull();
    expect(Object.keys(fields)).toEqual(["__proto__", "constructor"]);
    expect("published" in fields).toBe(false);
  });

  test.each(["\n", "   \n", "\r\n"])("refuses a long row of blank lines at once: %j", (blank) => {
    expect(parseYaml(`a: b${blank.repeat(300_000)}c: d`)).toMatchObject({ rule: "yaml/refused", line: 102 });
    expect(parseYaml(`a: b\n${blank.repeat(100)}c: d`).fields).toMatchObject({ a: "b", c: "d" });
  });

  test("gives independent results for the same text", () => {
    const [one, other] = [parseYaml("a: [b]"), parseYaml("a: [b]")];
    expect(one).toEqual(other);
    expect(one.fields).not.toBe(other.fields);
  });

  test.each([
    ["an anchor", "x: y\na: &b c", "uses a YAML anchor (&)", 2, 4],
    ["an alias", "a: *b", "uses a YAML alias (*)", 1, 6],
    ["a merge", "x: y\n<<: {a: b}", "uses a YAML merge (<<)", 2, 1],
    ["a tag of JavaScript", "a: !!js/function x", "uses a YAML tag (!)", 1, 19],
    ["a tag of a text", "a: b\nc: !!str d", "uses a YAML tag (!)", 2, 4],
    ["a field twice", "a: b\na: c", "has the same field twice", 2, 1],
    ["a tab", "a:\n\tb: c", "is indented with a tab", 2, 1],
    ["two documents", "a: b\n---\nc: d", "contains two YAML documents", 2, 1],
    ["a list", "- a", "has no fields", 1, 1],
    ["a text", "a", "has no fields", 1, 1],
    ["nothing", "", "has no fields", 1, 1],
    ["a comment alone", "# a", "has no fields", 1, 1],
    ["an empty map", "{}", "has no fields", 1, 1],
    ["13 levels", `a: ${"[".repeat(13)}${"]".repeat(13)}`, "is nested more than 12 levels deep", 1, 1],
    ["5,000 levels", `a: ${"[".repeat(5000)}`, "is nested more than 12 levels deep", 1, 103],
    ["an unclosed quotation mark", 'a: "b\nc: d', "has an unclosed quotation mark", 3, 1],
    ["a colon in a text", "a: b: c", "is not valid YAML here", 1, 5],
    ["a control character in quotes", 'a: "b\u0007"', "contains a control character here", 1, 7],
    ["a control character without quotes", "a: b\u001bc", "contains a control character here", 1, 7],
  ])("refuses %s with its place", (_, yaml, fault, line, column) => {
    expect(parseYaml(yaml)).toMatchObject({ fault, line, column, cure: expect.stringMatching(/\w/) });
  });

  test("allows twelve levels", () => {
    expect(parseYaml(`a: ${"[".repeat(11)}b${"]".repeat(11)}`)).toHaveProperty("fields");
  });

  test.each([
    "a: *S3CR3T",
    "a: !S3CR3T b",
    "a: !<S3CR3T> b",
    "%S3CR3T\n---\na: b",
    "a: 'S3CR3T",
    "S3CR3T: x\nS3CR3T: y",
  ])("quotes nothing of %j", (yaml) => {
    const { fault, cure } = { fault: "", cure: "", ...parseYaml(yaml) };
    expect(fault).not.toBe("");
    expect(fault + cure).not.toContain("S3CR3T");
  });
});

// A search from each of the blanks would take minutes.
test.each(["&a", "!!str"])("%s below a megabyte of blanks is refused at its place", (sign) => {
  expect(parseYaml(`title: a${" ".repeat(1 << 20)}\nb: ${sign} c\n`)).toMatchObject({ line: 2, column: 4 });
});
