import { describe, expect, test } from "vitest";
import { DEFAULT_PATHS } from "./paths.ts";
import { readSite } from "./read-site.ts";

const read = (paths: unknown) =>
  readSite({ title: "Digest", description: "News.", address: "https://a.example/", paths });

describe("names of sections", () => {
  test.each([
    [undefined, {}],
    [{}, {}],
    [{ archive: "archive" }, {}],
    [{ archive: "archiv" }, { archive: ["archiv", "archive"] }],
    [{ archive: ["archiv"] }, { archive: ["archiv"] }],
    [{ topics: ["rubriken", "themen"] }, { topics: ["rubriken", "themen"] }],
    [
      { topics: "archive", archive: "topics" },
      { topics: ["archive"], archive: ["topics"] },
    ],
  ])("%j becomes %j: a single name gets the default as a former one", (stated, paths) => {
    expect(read(stated)).toMatchObject({ paths: { ...DEFAULT_PATHS, ...paths } });
  });

  test.each<[object, readonly PropertyKey[], string]>([
    [{ archive: "Archiv" }, ["archive"], "is not a name for a folder: Archiv"],
    [{ archive: "archiv/alt" }, ["archive"], "is not a name for a folder"],
    [{ archive: "../x" }, ["archive"], "is not a name for a folder"],
    [{ archive: "archív" }, ["archive"], "is not a name for a folder"],
    [{ archive: "" }, ["archive"], "is not a name for a folder"],
    [{ archive: "a".repeat(41) }, ["archive"], "is not a name for a folder"],
    [{ archive: "2021" }, ["archive"], "looks like a year"],
    [{ archive: "assets" }, ["archive"], "is reserved by the program"],
    [{ archive: "con" }, ["archive"], "is reserved by the program"],
    [{ topics: "archive" }, ["topics"], "is archive already"],
    [{ archive: ["archiv", "topics"] }, ["archive", 1], "is topics already"],
    [{ archive: ["archiv", "archiv"] }, ["archive", 1], "is archive already"],
    [{ archive: [] }, ["archive"], "is empty"],
    [{ archive: 4 }, ["archive"], "is a number"],
    [{ archive: ["archiv", 4] }, ["archive", 1], "is a number"],
    [{ archives: "a" }, ["archives"], "is not a setting"],
  ])("%j is refused", (paths, path, fault) => {
    expect(read(paths)).toEqual([
      { path: ["paths", ...path], fault: expect.stringContaining(fault), cure: expect.stringMatching(/\w/) },
    ]);
  });
});
