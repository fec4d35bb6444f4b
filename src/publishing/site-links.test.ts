import { describe, expect, test } from "vitest";
import { checkSiteLinks } from "./check-site-links.ts";

const ADDRESS = "https://digest.example/news/";

function check(files: Readonly<Record<string, string>>) {
  const disk = {
    list: (dir: string) => Object.keys(files).map((name) => ({ path: `${dir}/${name}`, isFolder: false })),
    read: (path: string) => Buffer.from(files[path.replace("/site/", "")] ?? ""),
  };
  return checkSiteLinks("/site", ADDRESS, disk);
}

const SITE = {
  "index.html": '<a href="/news/a/#part">A</a><a href="a/">A</a><a href="https://other.example/x">X</a>',
  "a/index.html": '<p id="part"><a href="../">Up</a><img src="/news/i.png" srcset="/news/i.png 1x, /news/j.png 2x">',
  "i.png": "",
  "j.png": "",
  "feed.xml": `<link>${ADDRESS}a/</link><d>&lt;a href="${ADDRESS}a/?x=1&amp;amp;y=2"&gt;</d>`,
};

describe("checkSiteLinks", () => {
  test("finds nothing in a good site, and counts what it checked", () => {
    expect(check(SITE)).toEqual({
      dead: [],
      pages: 2,
      links: 6,
      external: new Map([["https://other.example/x", "index.html"]]),
    });
  });

  test.each([
    ["a page that is not there", { "b.html": '<a href="/news/b/">' }, "b.html: dead link /news/b/"],
    ["a place that is not there", { "b.html": '<a href="a/#nowhere">' }, "b.html: dead fragment a/#nowhere"],
    ["what lies outside the site's folder", { "b.html": '<a href="/">' }, "b.html: dead link /"],
    ["a picture of a set", { "b.html": '<img srcset="i.png 1x, k.png 2x">' }, "b.html: dead link k.png"],
    ["a style sheet", { "b.html": '<link rel="stylesheet" href="s.css">' }, "b.html: dead link s.css"],
    ["what is no address", { "b.html": '<a href="http://[">' }, "b.html: dead link http://["],
    ["a path that cannot be decoded", { "b.html": '<a href="%E0%A4%A">' }, "b.html: dead link %E0%A4%A"],
    ["an item of a feed", { "c.xml": `<link>${ADDRESS}gone/</link>` }, `c.xml: dead link ${ADDRESS}gone/`],
    [
      "a link in the text of an item",
      { "c.xml": `&lt;a href=&quot;${ADDRESS}gone/&quot;&gt;This` },
      `c.xml: dead link ${ADDRESS}gone/`,
    ],
  ])("finds a dead link to %s", (_, files, fault) => {
    expect(check({ ...SITE, ...files }).dead).toEqual([fault]);
  });
});
