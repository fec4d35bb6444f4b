import { describe, expect, test } from "vitest";
import { en } from "../words/en.ts";
import { formatSettingFault } from "./format-setting-fault.ts";
import { isSettingFaults, readSite } from "./read-site.ts";
import { DEFAULTS } from "./site.ts";

const FACTS = { title: "Digest", description: "News.", address: "https://digest.example/" };

const read = (change: object) => readSite({ ...FACTS, ...change });

describe("the settings of a site", () => {
  test("have defaults for all but three, also within groups and for undefined", () => {
    expect(readSite(FACTS)).toEqual({ ...DEFAULTS, ...FACTS, words: en });
    expect(read({ cleaning: {}, feedSize: undefined })).toEqual({ ...DEFAULTS, ...FACTS, words: en });
    expect(read({ cleaning: { risk: 0.01 }, feedSize: 5 })).toMatchObject({ cleaning: { risk: 0.01 }, feedSize: 5 });
  });

  test.each([
    [{ frontPageSize: Number.NaN }, "frontPageSize is NaN; write a number"],
    [{ hotHeat: Number.POSITIVE_INFINITY }, "hotHeat is Infinity; write a number"],
    [{ title: null }, "title is null; write a text in quotes"],
    [{ title: "a\u0000b" }, "title holds U+0000, which no page may; remove that character"],
    [{ description: "\ud800" }, "description holds U+D800, which no page may; remove that character"],
    [{ topics: [{ name: "a\u202eb" }] }, "topics[0].name holds U+202E, which no page may; remove that character"],
    [{ slots: "./none.tsx" }, "slots is not a file: ./none.tsx; name a module beside the settings"],
  ])("report that %j is wrong", (change, slip) => {
    const site = read(change);
    expect(isSettingFaults(site) && site.map(formatSettingFault)).toEqual([slip]);
  });

  test.each([
    "https://a.example",
    "HTTPS://A.example/b/",
    "http://localhost:8080/",
    "https://xn--bcher-kva.example/~b/c",
    "https://bücher.example/",
  ])("accept %s as the address", (address) => {
    expect(read({ address })).toMatchObject({ address });
  });

  test.each([
    "foo",
    "file:///srv/",
    "https://a.example/?b",
    "https://a.example//",
    "https://a.example/b//c/",
    "https://a.example/b/../c/",
    "https://a.example/%2e/",
    "https://:secret@a.example/",
    "https://a.example/?",
    "https://a.example/#",
    "https:///a.example/",
    "https:a.example",
    "https://a.example\\b",
    " https://a.example/",
    "https://a.example/my news/",
    "https://",
  ])("refuse %s as the address", (address) => {
    expect(read({ address })).toEqual([
      {
        path: ["address"],
        fault: "is not the address of a site",
        cure: "write it as https://example.org/news/",
      },
    ]);
  });

  test.each<[string, object, readonly PropertyKey[], string, string]>([
    ["a zone that is none", { timeZone: "Mars" }, ["timeZone"], "is not a time zone", "Europe/Oslo"],
    [
      "a city for a zone",
      { timeZone: "New York" },
      ["timeZone"],
      "is not a time zone",
      "did you mean America/New_York?",
    ],
    ["a slip in a zone", { timeZone: "Europe/Belrin" }, ["timeZone"], "is not a time zone", "Europe/Berlin?"],
    ["a language by its name", { language: "english" }, ["language"], "is not a language tag", "pt-BR"],
    ["a language that is none", { language: "?" }, ["language"], "is not a language tag", "pt-BR"],
    ["no title", { title: " " }, ["title"], "is empty", "write the name"],
    ["a fact that is missing", { title: undefined }, ["title"], "is missing", "write a text"],
    ["an empty feed", { feedSize: 0 }, ["feedSize"], "is out of range", "from 1 to 1000"],
    ["half an item", { feedSize: 1.5 }, ["feedSize"], "is out of range", "whole number"],
    ["a text for a number", { hotHeat: "120" }, ["hotHeat"], "is a string", "write a number"],
    ["a number for a switch", { search: 1 }, ["search"], "is a number", "write true or false"],
    ["one of others", { images: "remote" }, ["images"], 'is "remote"', 'write "linked" or "local"'],
    ["no risk", { cleaning: { risk: 0 } }, ["cleaning", "risk"], "is not above 0", "1 / 10_000"],
    ["a list for a group", { cleaning: [] }, ["cleaning"], "is a list", "write an object"],
    ["a slip of the pen", { feedsize: 5 }, ["feedsize"], "is not a setting", "did you mean feedSize?"],
    ["what is not a setting", { color: "red" }, ["color"], "is not a setting", "remove it"],
    ["a slip within a topic", { topics: [{ name: "A", word: ["B"] }] }, ["topics", 0, "word"], "is not a", "words"],
    ["a topic without a name", { topics: [{}] }, ["topics", 0, "name"], "is missing", "write a text"],
    ["topics that contradict each other", { topics: [{ name: "A" }, { name: "a" }] }, ["topics", 1], "already", "row"],
  ])("refuse %s, with the path", (_, change, path, fault, cure) => {
    expect(read(change)).toEqual([
      { path, fault: expect.stringContaining(fault), cure: expect.stringContaining(cure) },
    ]);
  });

  test("report every fault at once", () => {
    expect(read({ title: "", timeZone: "Mars" })).toHaveLength(2);
  });

  test.each([
    [undefined, "has no default export"],
    ["text", "exports a string"],
    [[], "exports a list"],
    [() => ({}), "exports a function"],
  ])("refuse a file that exports %j", (said, fault) => {
    expect(readSite(said)).toEqual([
      { path: [], fault, cure: expect.stringContaining("write export default defineSite({ … })") },
    ]);
  });
});
