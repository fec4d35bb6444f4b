import { describe, expect, test } from "vitest";
import { chooseAddress } from "./choose-address.ts";

const canonical = (value: string) => [{ value, source: "rel=canonical" }];
const FOUND = "https://www.harbour.example/story?utm_source=mail&id=7#top";

describe("chooseAddress", () => {
  test.each([
    ["the canonical one", canonical("https://harbour.example/story/7"), "https://harbour.example/story/7"],
    ["one that is not whole", canonical("/story/7"), "https://www.harbour.example/story/7"],
    [
      "one of the page for telephones' desk form",
      canonical("https://m.harbour.example/story/7"),
      "https://m.harbour.example/story/7",
    ],
    [
      "without tracking behind an ampersand that is escaped twice",
      canonical("/story?id=7&amp;utm_medium=x&#38;part=%CF"),
      "https://www.harbour.example/story?id=7&part=%CF",
    ],
    ["without tracking", canonical("/story?utm_medium=x&id=7"), "https://www.harbour.example/story?id=7"],
  ])("takes %s", (_, named, value) => {
    expect(chooseAddress(FOUND, named)).toEqual({ address: { value, source: "rel=canonical" }, notes: [] });
  });

  test.each([
    [
      "another site",
      canonical("https://elsewhere.example/story"),
      ["rel=canonical names https://elsewhere.example/story, which is on another site; it was not followed"],
    ],
    [
      "a front page",
      canonical("/"),
      ["rel=canonical names https://www.harbour.example/, which is a front page; it was not followed"],
    ],
    ["what is no address", canonical("http://"), []],
    ["a script", canonical("javascript:alert(1)"), []],
    ["another machine", canonical("http://127.0.0.1/story"), []],
    ["nothing", [], []],
  ])("keeps the address it has where the page names %s", (_, named, notes) => {
    expect(chooseAddress(FOUND, named)).toEqual({
      address: { value: "https://www.harbour.example/story?id=7", source: "the address itself" },
      notes,
    });
  });

  test.each(["#!/story/7", "#/story/7", "#!story"])("keeps %s, which tells pages apart", (fragment) => {
    const address = `https://harbour.example/app${fragment}`;
    expect(chooseAddress(address, [])?.address.value).toBe(address);
  });

  test("a saved page must state its own absolute address", () => {
    expect(chooseAddress("", canonical("https://harbour.example/7"))?.address.value).toBe("https://harbour.example/7");
    expect(chooseAddress("", canonical("/7"))).toBeUndefined();
  });
});
