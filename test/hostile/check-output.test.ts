import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkOutput, type Site } from "./check-output.ts";
import { readOutput } from "./read-output.ts";

const SITE: Site = { address: "https://digest.example/news/", pathPrefix: "/news/" };

function check(files: Record<string, string | Uint8Array>): readonly string[] {
  const encoded = Object.entries(files).map(([path, held]): [string, Uint8Array] => [
    path,
    typeof held === "string" ? new TextEncoder().encode(held) : held,
  ]);
  return checkOutput(new Map(encoded), SITE);
}

const page = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><title>T</title>${head}</head><body>${body}</body></html>`;
const html = (body: string, head?: string) => ({ "index.html": page(body, head), "a/index.html": page("") });
const rss = (item: string) => ({
  "index.html": page(""),
  "feed.xml": `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${item}</channel></rss>`,
});
const atom = (entry: string) => ({
  "index.html": page(""),
  "feed.atom": `<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`,
});
const json = (text: string) => ({ "feed.json": text });

type Files = Record<string, string | Uint8Array>;

const GOOD: [name: string, files: Files][] = [
  ["an empty site", {}],
  ["a segment of 120 bytes", { [`${"a".repeat(115)}.html`]: page("") }],
  ["names that only begin like a device", { "console/index.html": page(""), "com10/x.txt": "" }],
  ["a dot file and a folder of one", { ".nojekyll": "", ".well-known/security.txt": "a" }],
  ["one folder with two files", { "a/b.txt": "", "a/c.txt": "" }],
  ["emoji and Persian joiners", html("<p>👩‍👩‍👧 می‌خواهم</p>")],
  ["tab, newline, and CRLF", { "a.ics": "A\r\nB\tC\n" }],
  ["a picture, which is no text", { "a.png": new Uint8Array([0x89, 0x50, 0xff, 0x00]) }],
  ["JSON", json('{"title":"<b>","url":"https://x.example/","count":1}')],
  ["lines of JSON", { "a.ndjson": '{"a":1}\n{"a":2}\n' }],
  ["JSON-LD in a page", html("", '<script type="application/ld+json">{"url":"https://x.example/"}</script>')],
  ["a script of our own from a file", { ...html('<script src="/news/a.js"></script>'), "a.js": "1" }],
  ["the words iframe and onerror as text", html("<p>&lt;iframe onerror=x&gt;</p>")],
  [
    "relative and root-relative links, with query and fragment",
    html('<a href="a/?b=c#d">a</a> <a href="/news/a/">a</a>'),
  ],
  ["our own absolute address, without rel", html('<a href="https://digest.example/news/a/">a</a>')],
  ["a link within the page, and mailto", html('<a href="#x">x</a> <a href="mailto:a@x.example">m</a>')],
  ["an outside link with rel", html('<a href="http://x.example/" rel="nofollow noopener">x</a>')],
  [
    "an outside picture in several sizes",
    html('<img alt="" src="https://x.example/1,2" srcset="https://x.example/1,2 1x, https://x.example/3 2x">'),
  ],
  ["one id on two pages", { "a.html": page('<p id="x">'), "b.html": page('<p id="x">') }],
  [
    "a refresh to a page of ours, and one to itself",
    html("", '<meta http-equiv="refresh" content="0; url=/news/a/"><meta http-equiv="refresh" content="300">'),
  ],
  [
    "RSS with HTML inside",
    rss(
      '<item><link>https://x.example/</link><description>&lt;p&gt;T&lt;/p&gt;</description><content:encoded><![CDATA[<a href="https://x.example/">x</a>]]></content:encoded></item>',
    ),
  ],
  ["a title in RSS that shows markup as text", rss("<item><title>&lt;script&gt;</title></item>")],
  ["Atom that says its summary is text", atom('<entry><summary type="text">&lt;script&gt;</summary></entry>')],
  [
    "a sitemap of our pages",
    {
      ...html(""),
      "sitemap.xml":
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://digest.example/news/a/</loc></url></urlset>',
    },
  ],
];

test.each(GOOD)("passes %s", (_, files) => {
  expect(check(files)).toEqual([]);
});

const BAD: [name: string, files: Files, fault: string][] = [
  ["a segment of 121 bytes", { [`${"a".repeat(116)}.html`]: page("") }, "long path segment"],
  ["a blank in a path", { "a b.html": page("") }, "unsafe path segment"],
  ["a letter outside ASCII in a path", { "é.html": page("") }, "unsafe path segment"],
  ["a segment that climbs", { "../a.html": page("") }, "unsafe path segment"],
  ["a segment that ends with a dot", { "a./b.html": page("") }, "unsafe path segment"],
  ["an empty segment", { "a//b.html": page("") }, "unsafe path segment"],
  ["a device of Windows", { "topics/aux/index.html": page("") }, "reserved name"],
  ["a device with an extension, in capitals", { "NUL.html": page("") }, "reserved name"],
  ["two files whose names differ in case", { "a.html": page(""), "A.html": page("") }, "same path in another case"],
  ["two folders whose names differ in case", { "a/b.txt": "", "A/c.txt": "" }, "same path in another case"],
  ["Latin-1", { "a.txt": new Uint8Array([0x61, 0xe9]) }, "not UTF-8"],
  ["a control character", { "a.txt": "a\u0007" }, "control character: U+0007"],
  ["a C1 control", { "a.css": "a\u0085" }, "control character: U+0085"],
  ["a lone return", { "a.txt": "a\rb" }, "control character: U+000D"],
  ["a right-to-left override", html("<p>\u202eabc</p>"), "bidi character: U+202E"],
  ["an override as a character reference", html("<p>&#x202e;abc</p>"), "bidi character: U+202E"],
  ["an isolate in an attribute, as a reference", html('<p title="&#8294;">a</p>'), "bidi character: U+2066"],
  ["an override in a feed, as a reference", rss("<title>&#x202e;</title>"), "bidi character: U+202E"],
  ["a non-character", { "a.txt": "\ufdd0" }, "non-character: U+FDD0"],
  ["a non-character beyond the first plane", { "a.txt": "\u{1fffe}" }, "non-character: U+1FFFE"],
  ["a control in JSON, escaped", json('{"a":"\\u0007"}'), "control character: U+0007"],
  ["an override in a key of JSON, escaped", json('{"\\u202e":1}'), "bidi character: U+202E"],
  ["half a character in JSON", json('{"a":["\\ud800"]}'), "lone surrogate: U+D800"],
  ["broken JSON", json("{a:1}"), "not JSON"],
  ["a broken line of JSON", { "a.jsonl": '{"a":1}\n{' }, "not JSON"],
  ["broken JSON-LD", html("", '<script type="application/ld+json">{</script>'), "not JSON"],
  ["a script as an address in JSON", json('{"webUrl":"javascript:alert(1)"}'), "unsafe address"],
  ["a script in the HTML of a JSON feed", json('{"items":[{"content_html":"<script>1</script>"}]}'), "inline script"],
  ["XML that is not closed", { "a.xml": "<a><b></a>" }, "not well-formed XML"],
  ["a prefix nobody declared", { "a.xml": "<a><content:encoded/></a>" }, "not well-formed XML"],
  ["a control in XML, as a reference", { "a.xml": "<a>&#7;</a>" }, "not well-formed XML"],
  ["an ampersand nobody escaped", { "sitemap.xml": "<a>A & B</a>" }, "not well-formed XML"],
  ...["iframe", "object", "embed", "base", "xmp", "plaintext"].map((tag): [string, Files, string] => [
    `<${tag}>`,
    html(`<${tag}></${tag}>`),
    `forbidden element: <${tag}>`,
  ]),
  ["an iframe inside a template", html("<template><iframe></iframe></template>"), "forbidden element: <iframe>"],
  [
    "an iframe that only readers without scripts meet",
    html("<noscript><iframe></iframe></noscript>"),
    "forbidden element: <iframe>",
  ],
  [
    "an iframe in the HTML of RSS",
    rss("<item><description>&lt;iframe&gt;</description></item>"),
    "forbidden element: <iframe>",
  ],
  [
    "an iframe in the HTML of Atom",
    atom('<entry><content type="html">&lt;iframe&gt;</content></entry>'),
    "forbidden element: <iframe>",
  ],
  [
    "an iframe in the XHTML of Atom",
    atom('<entry><content type="xhtml"><iframe xmlns="http://www.w3.org/1999/xhtml"/></content></entry>'),
    "forbidden element: <iframe>",
  ],
  ["a script in the page", html("<script>1</script>"), "inline script"],
  ["a module in the page", html('<script type="module">1</script>'), "inline script"],
  [
    "a script in a picture",
    { "a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>' },
    "inline script",
  ],
  ["a style attribute", html('<p style="color:red">'), "style attribute"],
  ["an event handler", html('<img alt="" src="https://x.example/" OnError=1>'), "event handler"],
  [
    "an event handler in a picture",
    { "a.svg": '<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>' },
    "event handler",
  ],
  ["javascript:", html('<a href="javascript:1">x</a>'), "unsafe address"],
  ["javascript: with a tab and a blank", html('<a href=" java&#9;script:1">x</a>'), "unsafe address"],
  [
    "javascript: in a picture's link",
    html('<svg><a xlink:href="javascript:1"><text>x</text></a></svg>'),
    "unsafe address",
  ],
  ["data:", html('<img alt="" src="data:image/svg+xml,x">'), "unsafe address"],
  [
    "data: among several sizes",
    html('<img alt="" srcset="https://x.example/ 1x, data:image/png,x 2x">'),
    "unsafe address",
  ],
  ["a form that runs a script", html('<form action="javascript:1"></form>'), "unsafe address"],
  ["another host without a scheme", html('<a rel="noopener" href="//x.example/">x</a>'), "unsafe address"],
  ["another host by backslashes", html('<a rel="noopener" href="\\\\x.example/">x</a>'), "unsafe address"],
  ["an address that is none", html('<a href="https://[">x</a>'), "broken address"],
  ["a script as an item's link", rss("<item><link>javascript:1</link></item>"), "unsafe address"],
  ["a script as an Atom link", atom('<link href="javascript:1"/>'), "unsafe address"],
  ["a page that is not there", html('<a href="/news/b/">b</a>'), "dead link"],
  ["a folder without its slash", html('<a href="/news/a">a</a>'), "dead link"],
  ["a style sheet that is not there", html("", '<link rel="stylesheet" href="x.css">'), "dead link"],
  ["our own absolute address of nothing", html('<a href="https://digest.example/news/b/">b</a>'), "dead link"],
  [
    "a sitemap with a page that is not there",
    { "sitemap.xml": "<urlset><url><loc>https://digest.example/news/b/</loc></url></urlset>" },
    "dead link",
  ],
  ["a link that forgets the path prefix", html('<a href="/a/">a</a>'), "outside the path prefix"],
  ["an outside link without rel", html('<a href="https://x.example/">x</a>'), "without rel noopener"],
  [
    "an outside link that is not safe from its target",
    html('<a rel="nofollow" href="https://x.example/">x</a>'),
    "without rel noopener",
  ],
  ["an id twice", html('<p id="x"></p><p id="x"></p>'), "id twice"],
  [
    "a refresh to another site",
    html("", "<meta http-equiv=Refresh content=\"0;URL='https://x.example/'\">"),
    "refresh to another site",
  ],
  [
    "a refresh to a script",
    html("", '<meta http-equiv="refresh" content="0;url=javascript:1">'),
    "refresh to another site",
  ],
  [
    "a refresh to a page that is not there",
    html("", '<meta http-equiv="refresh" content="0;url=/news/b/">'),
    "dead link",
  ],
];

test.each(BAD)("finds %s", (_, files, fault) => {
  const faults = check(files);
  expect(faults).not.toEqual([]);
  expect(
    faults.filter((found) => !found.includes(fault)),
    "no rule but this one",
  ).toEqual([]);
});

test("names the path first, then the rule, then what was found", () => {
  expect(check({ "a.txt": "abc\u0007" })).toEqual(['a.txt: control character: U+0007 in the text, near "abc\\u0007"']);
});

test("survives markup nested 50,000 deep", () => {
  expect(check(html(`${"<b>".repeat(50_000)}<iframe>`)).join()).toContain("forbidden element");
});

test("reads a site in one order and never follows a link", async () => {
  const dir = await mkdtemp(join(tmpdir(), "read-output-"));
  try {
    await mkdir(join(dir, "b"));
    await writeFile(join(dir, "b", "c.txt"), "c");
    await writeFile(join(dir, "a.txt"), "a");
    await symlink(join(dir, "b"), join(dir, "linked"));
    const { files, faults } = await readOutput(dir);
    expect([...files.keys()]).toEqual(["a.txt", "b/c.txt"]);
    expect(faults).toEqual([expect.stringMatching(/^linked: symbolic link: leads to /)]);
  } finally {
    await rm(dir, { recursive: true });
  }
});

test("reads a folder that is not there as an empty site", async () => {
  expect(await readOutput(join(tmpdir(), "no-such-site"))).toEqual({ files: new Map(), faults: [] });
});
