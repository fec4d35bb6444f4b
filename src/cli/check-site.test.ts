import { describe, expect, test } from "vitest";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { checkSite } from "./check-site.ts";

describe("checkSite", () => {
  test.each([
    "https://a.example",
    "HTTPS://A.example/b/",
    "http://localhost:8080/",
    "https://xn--bcher-kva.example/~b/c",
    "https://bücher.example/",
  ])("lets %s be its address", (address) => {
    expect(() => checkSite({ ...TEST_SITE, address })).not.toThrow();
  });

  test("lets a site pass", () => {
    expect(() => checkSite(TEST_SITE)).not.toThrow();
  });

  test.each([
    ["an address that is none", { address: "foo" }, "address in src/site.ts is not an address"],
    ["a file address", { address: "file:///srv/" }, "address in src/site.ts is not an address"],
    ["an address with a query", { address: "https://a.example/?b" }, "address in src/site.ts is not an address"],
    ...[
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
    ].map((address): [string, object, string] => [address, { address }, "address in src/site.ts is not an address"]),
    ["a zone that is none", { timeZone: "Mars" }, "timeZone in src/site.ts is not a zone"],
    ["a language that is none", { language: "?" }, "language in src/site.ts is not a language tag"],
    ["no title", { title: " " }, "title in src/site.ts is empty"],
    ["an empty feed", { feedSize: 0 }, "feedSize in src/site.ts"],
  ])("refuses %s", (_, change, message) => {
    expect(() => checkSite({ ...TEST_SITE, ...change })).toThrow(message);
  });
});
