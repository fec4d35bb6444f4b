import { expect, test } from "vitest";
import { findSetting } from "./find-setting.ts";

const SOURCE = `import { defineSite } from "news-digest";
const other = { title: "another" };
export default defineSite({
  "title": "Digest",
  cleaning: {
    risk: 0,
  },
  topics: [
    { name: "A" },
    {
      name: "B",
      words: ["x",
        "y"],
    },
  ],
  ...other,
});
`;

test.each<[readonly PropertyKey[], number | undefined]>([
  [["cleaning", "risk"], 6],
  [["cleaning"], 5],
  [["topics", 1], 10],
  [["topics", 1, "words", 1], 13],
  [["topics", 1, "parent"], 10],
  [["timeZone"], undefined],
])("the setting %j is found at line %j", (path, line) => {
  expect(findSetting(SOURCE, path)).toBe(line);
});

test("of several objects with a name, the one with more of the path is found", () => {
  expect(findSetting("export default { a: { b: 1 },\nc: { a: 2 } }", ["c", "a"])).toBe(2);
});
