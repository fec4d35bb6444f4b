import { describe, expect, test } from "vitest";
import { slugOf } from "../lib/slug.ts";
import { DEFAULT_PATHS } from "../site/paths.ts";
import {
  absoluteUrl,
  articlePath,
  editionPath,
  groupPath,
  href,
  longArticlePath,
  monthPath,
  providerSlug,
  topicSlug,
  yearPath,
} from "./urls.ts";

const id = "0123456789abcdef";
const at = "2021-08-20T15:46:00Z";

describe("articlePath", () => {
  test.each([
    [
      "has day, slug and half an id",
      { id, title: "The mill opens", published: at },
      "UTC",
      "/2021/08/20/the-mill-opens-01234567/",
    ],
    [
      "has the day of the site's zone",
      { id, title: "A", published: "2021-08-20T23:00:00Z" },
      "Europe/Berlin",
      "/2021/08/21/a-01234567/",
    ],
    ["has no slug where a title has none", { id, title: "🚀", published: at }, "UTC", "/2021/08/20/01234567/"],
    ["is undated without a date", { id, title: "A" }, "UTC", "/undated/a-01234567/"],
    ["cannot climb", { id, title: "../../etc/passwd", published: at }, "UTC", "/2021/08/20/etc-passwd-01234567/"],
    ["is no reserved name", { id, title: "CON", published: at }, "UTC", "/2021/08/20/con-01234567/"],
  ])("%s", (_, { title, ...article }, zone, path) => {
    expect(articlePath({ ...article, slug: slugOf(title) }, zone)).toBe(path);
  });

  test("a long path has the whole id", () => {
    expect(longArticlePath("/2021/08/20/a-01234567/", id)).toBe(`/2021/08/20/a-${id}/`);
  });
});

describe("topicSlug", () => {
  test.each([
    ["AI in Autos", "ai-in-autos"],
    ["ai-in-autos", "ai-in-autos"],
    ["C", "c"],
    ["404", "404"],
  ])("%s is %s", (name, slug) => {
    expect(topicSlug(name)).toBe(slug);
  });

  test.each(["C++", "C#", "人工知能", "🚀", "../..", "con", "index", "%2e%2e", "x".repeat(80), "Café"])(
    "%s gets a hash, so that it is safe and unique",
    (name) => {
      expect(topicSlug(name)).toMatch(/^(?:[a-z0-9]+-)*[0-9a-f]{8}$/);
      expect(topicSlug(name).length).toBeLessThanOrEqual(69);
    },
  );

  test("different names get different pages", () => {
    const names = ["C", "C++", "C#", "C-", "人工知能", "人工", "Café", "Cafe", "proto", "con", "con-1"];
    expect(new Set(names.map(topicSlug)).size).toBe(names.length - 1);
    expect(topicSlug("C-")).toBe(topicSlug("C"));
  });
});

describe("providerSlug", () => {
  test("is the domain, whatever the name", () => {
    expect(providerSlug({ name: "A", domain: "news.example" })).toBe("news-example");
  });

  test("a domain with a hyphen differs from one with a dot, and from a name with either", () => {
    const slugs = [
      { name: "A", domain: "a-b.example" },
      { name: "A", domain: "a.b.example" },
      { name: "a b example" },
      { name: "a.b.example" },
    ].map(providerSlug);
    expect(new Set(slugs).size).toBe(4);
  });
});

describe("paths of lists", () => {
  test.each([
    [editionPath("2021-08-20"), "/2021/08/20/"],
    [monthPath("2021-08"), "/2021/08/"],
    [yearPath("2021"), "/2021/"],
    [groupPath("topics", "ai"), "/topics/ai/"],
    [groupPath("providers", "news-example", "2021-08"), "/providers/news-example/2021/08/"],
  ])("%s", (path, expected) => {
    expect(path).toBe(expected);
  });
});

describe("links", () => {
  test.each([
    ["https://a.example/", "/x/", "https://a.example/x/"],
    ["https://a.example/digest/", "/digest/x/", "https://a.example/digest/x/"],
    ["https://a.example/digest", "/digest/x/", "https://a.example/digest/x/"],
  ])("of a site at %s have its prefix", (address, link, absolute) => {
    expect(href({ address, paths: DEFAULT_PATHS }, "/x/")).toBe(link);
    expect(absoluteUrl({ address, paths: DEFAULT_PATHS }, "/x/")).toBe(absolute);
  });
});
