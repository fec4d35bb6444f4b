import { afterEach, describe, expect, test } from "vitest";
import { type Outcome, outcomeOf, readText } from "../helpers/outcome.ts";
import { SECRET, seedText, seedYaml } from "../helpers/seed-text.ts";

declare global {
  /** Set by code that stands in a seed. */
  var ranFromSeed: boolean | undefined;
}

const CODE = "globalThis.ranFromSeed = true";
const yaml = seedYaml();

afterEach(() => {
  globalThis.ranFromSeed = undefined;
});

describe("a first line that names an engine", () => {
  const engines = [
    ..."js javascript JavaScript JS jsLegacy node coffee coffeescript toml json yaml yml xml html ejs njk liquid".split(
      " ",
    ),
    ..."constructor __proto__ toString hasOwnProperty valueOf prototype".split(" "),
  ];

  test.each(engines.flatMap((name) => [`---${name}`, `--- ${name}`, `---\t${name}`, `---${name} `]))(
    "%j is an error and runs nothing",
    async (fence) => {
      for (const text of [`${fence}\n{a: ${CODE}}\n---\nBody.`, `${fence}\n${yaml}---\nBody.`, `${fence}\n${CODE}`]) {
        expect(outcomeOf(await readText(text))).toBe("error");
      }
      expect(globalThis.ranFromSeed).toBeUndefined();
    },
  );

  test.each([
    ["a second block of code at the start of the body", `---\n${yaml}---\n---js\n{a: ${CODE}}\n---\nBody.`],
    ["the same behind a blank line", `---\n${yaml}---\n\n---js\n{a: ${CODE}}\n---\nBody.`],
    ["an engine on the closing line", `---\n${yaml}---js\n{a: ${CODE}}\n`],
    ["JSON in place of YAML that names a prototype", '---json\n{"__proto__": {"published": "true"}}\n---\n'],
    ["+++ of TOML around fields", '+++\ntitle = "x"\nsecured = "AAAABBBBCCCCDDDDEEEEFFFF"\n+++\nText.'],
    [";;; of JSON around fields", ';;;\n"title": "x"\n"webUrl": "https://a.example/"\n;;;\nText.'],
  ])("%s is an error", async (_, text) => {
    expect(outcomeOf(await readText(text))).toBe("error");
    expect(globalThis.ranFromSeed).toBeUndefined();
  });

  test("the same broken bytes are refused the second time as well as the first", async () => {
    const text = `---\ntitle: "unclosed\nsecured: "${SECRET}"\n---\nBody.`;
    expect(outcomeOf(await readText(text, "one.txt"))).toBe("error");
    expect(outcomeOf(await readText(text, "other.txt"))).toBe("error");
  });
});

describe("names that steer a site generator", () => {
  test.each([
    ["permalink", "../../escaped/index.html"],
    ["permalink", "/feed.xml"],
    ["permalink", "false"],
    ["layout", "../../package.json"],
    ["templateEngineOverride", "njk"],
    ["eleventyComputed", "\n  title: replaced"],
    ["pagination", "\n  data: topics\n  size: 1"],
    ["eleventyExcludeFromCollections", "true"],
    ["tags", "[all]"],
    ["eleventyImport", "\n  collections: [all]"],
    ["page", "\n  url: /elsewhere/"],
    ["collections", "[]"],
    ["eleventy", "\n  generator: other"],
    ["pkg", "\n  name: other"],
    ["site", "\n  title: Other"],
    ["date", "git Last Modified"],
    ["date", "Created"],
  ])("%s: %s is ignored with a warning", async (name, value) => {
    const { article, problems } = await readText(seedText({ [name]: value }));
    expect(problems).toMatchObject([{ severity: "warning", field: name }]);
    expect(article).toEqual((await readText(seedText())).article);
  });

  test.each([
    "{{ range.constructor('return 1')() }}",
    "{% raw %}{{ title }}{% include 'x' %}",
    "<%= process.env %> <? phpinfo() ?> {props.x}",
    ["$(id) `id` $", "{{ github.token }} ; rm -rf . | cat"].join(""),
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
  ])("the template text %s stays text", async (code) => {
    const { article, problems } = await readText(
      seedText({
        title: JSON.stringify(code),
        excerpt: JSON.stringify(`${code}.`),
        topics: `\n  - ${JSON.stringify(code)}`,
      }),
    );
    expect(problems).toEqual([]);
    expect(article).toMatchObject({ title: code, excerpt: `${code}.`, topics: [code] });
  });
});

describe("front matter that is not quite YAML", () => {
  const bomb = [
    "a: &a [x,x]",
    ...[..."bcdefghi"].map((name, at) => `${name}: &${name} [*${"abcdefgh"[at]},*${"abcdefgh"[at]}]`),
  ];
  const nested = (depth: number) => `${"[".repeat(depth)}x${"]".repeat(depth)}`;
  const rows: readonly (readonly [string, string, Outcome])[] = [
    ["aliases that multiply", `---\n${bomb.join("\n")}\n---\n`, "error"],
    ["aliases in an ordinary seed", `---\n${yaml}${bomb.join("\n")}\n---\n`, "error"],
    ["a chain of merges", `---\n${yaml}a: &a {x: y}\nb: &b {<<: *a}\n---\n`, "error"],
    ["a merge without an alias", `---\n${yaml}b: {<<: {published: "true"}}\n---\n`, "error"],
    ["a merge at the top", `---\n${yaml}<<: {published: "true"}\n---\n`, "error"],
    ["__proto__ through a merge", `---\n${yaml}x: {<<: {__proto__: {published: "true"}}}\n---\n`, "error"],
    ["a harmless anchor and alias", seedText({ title: "&t Mill", excerpt: "*t" }), "error"],
    ["an anchor nobody refers to", seedText({ title: "&t Mill" }), "error"],
    ["an anchor on a map", seedText({ provider: "&p\n  name: Example" }), "error"],
    ["an alias to nothing", seedText({ title: "*nothing" }), "error"],
    ["5,000 open brackets", seedText({ topics: nested(5000) }), "error"],
    ["200 open braces", seedText({ topics: `${"{a: ".repeat(200)}x${"}".repeat(200)}` }), "error"],
    ["20 open brackets", seedText({ topics: nested(20) }), "error"],
    ["13 open brackets", seedText({ topics: nested(13) }), "error"],
    ["a key named __proto__", seedText({ __proto__x: undefined, '"__proto__"': "\n  published: true" }), "warning"],
    ["a key named constructor", seedText({ constructor: "\n  prototype:\n    published: true" }), "warning"],
    ["a key named toString", seedText({ toString: "x" }), "warning"],
    ["a title twice", `---\n${yaml}title: "Second"\n---\n`, "error"],
    ["a name twice inside a map", seedText({ provider: "\n  name: One\n  name: Two" }), "error"],
    ["a name twice, once in quotes", `---\n${yaml}"title": "Second"\n---\n`, "error"],
    ["a tab before a field of a map", seedText({ provider: "\n\tname: Tabbed\n\tdomain: news.example" }), "error"],
    ["a tab behind spaces", seedText({ provider: "\n  name: x\n \tdomain: news.example" }), "error"],
    ["a tab before an item of a list", seedText({ topics: "\n\t- AI" }), "error"],
    ["a function tag", seedText({ title: '!!js/function "function () {}"' }), "error"],
    ["a regular expression tag", seedText({ title: "!!js/regexp /a/" }), "error"],
    ["an undefined tag", seedText({ title: "!!js/undefined ''" }), "error"],
    ["a binary title", seedText({ title: "!!binary aGVsbG8=" }), "error"],
    ["a timestamp tag", seedText({ publishedDateTime: "!!timestamp 2021-08-20" }), "error"],
    ["a set", seedText({ topics: "!!set {AI}" }), "error"],
    ["an include tag", seedText({ title: "!include /etc/passwd" }), "error"],
    ["an explicit string tag", seedText({ title: "!!str Mill" }), "error"],
    ["an explicit map tag", seedText({ provider: "!!map {name: x}" }), "error"],
    ["the tag of no kind", seedText({ title: "! Mill" }), "error"],
    ["a verbatim tag", seedText({ title: "!<tag:yaml.org,2002:str> Mill" }), "error"],
    ["a YAML directive", `---\n%YAML 1.2\n${yaml}---\n`, "error"],
    ["two documents", `---\n${yaml}...\n---\ntitle: x\n---\n`, "error"],
    ["an unclosed quotation mark", seedText({ title: '"Mill' }), "error"],
    ["an unclosed single quotation mark", seedText({ title: "'Mill" }), "error"],
    ["an unclosed bracket", seedText({ topics: "[AI, Autos" }), "error"],
    ["no closing fence", `---\n${yaml}`, "error"],
    ["no closing fence and a text", `---\n${yaml}\nThe text of the article stands here.\n`, "error"],
    ["a list in place of fields", "---\n- one\n- two\n---\nBody.", "error"],
    ["a scalar in place of fields", "---\nonly words\n---\nBody.", "error"],
    ["a quoted scalar in place of fields", '---\n"title: x"\n---\nBody.', "error"],
    ["nothing between the fences", "---\n---\nBody text of some length.", "error"],
    ["blank lines between the fences", "---\n\n\n---\nBody text of some length.", "error"],
    ["a comment between the fences", "---\n# nothing\n---\nBody text of some length.", "error"],
    ["null between the fences", "---\nnull\n---\nBody text of some length.", "error"],
    ["an empty map between the fences", "---\n{}\n---\nBody text of some length.", "error"],
    ["a list as a name", `---\n${yaml}? [a, b]\n: c\n---\n`, "error"],
    ["a map as a name", `---\n${yaml}? {a: b}\n: c\n---\n`, "error"],
    ["a one-item list as a name", `---\n${yaml}? [a]\n: c\n---\n`, "error"],
    ["a one-item list as a name in a map", seedText({ provider: "\n  ? [name]\n  : Example" }), "error"],
    ["a list as a name in a flow", seedText({ provider: "{[a]: b, name: Example}" }), "error"],
    ["an empty list as a name", `---\n${yaml}? []\n: c\n---\n`, "error"],
    ["a complex title as a name", `---\n? [title]\n: c\n${yaml}---\n`, "error"],
    ["an unquoted colon in a title", seedText({ title: "Dojo: the machine" }), "error"],
    ["an unquoted colon in a topic makes a map", seedText({ topics: "\n  - AI: chips" }), "warning"],
    ["a title that begins with %", seedText({ title: "%Mill" }), "error"],
    ["a title that begins with @", seedText({ title: "@mill" }), "error"],
    ["a title that begins with `", seedText({ title: "`mill" }), "error"],
    ["a title that begins with an asterisk", seedText({ title: "*mill" }), "error"],
    ["a title that ends in a colon", seedText({ title: "Mill:" }), "error"],
    ["an unquoted # cuts the title", seedText({ title: "Mill # 5" }), "warning"],
    ["a folded excerpt", seedText({ excerpt: ">\n  The old mill\n  opens again." }), "clean"],
    ["a literal excerpt", seedText({ excerpt: "|\n  The old mill\n  opens again." }), "clean"],
    ["a folded title", seedText({ title: ">-\n  The old mill\n  opens" }), "clean"],
    ["a plain scalar over two lines", seedText({ title: "The old mill\n  opens" }), "clean"],
    [
      "flow maps and lists",
      seedText({ topics: "[AI, Autos]", provider: "{name: Example, domain: news.example}" }),
      "clean",
    ],
    ["fields with comments", `---\n# a comment\n${yaml}# another\n---\n`, "clean"],
    ["control characters written as escapes", seedText({ title: '"Mill \\x07 \\0 \\e \\ud800 opens"' }), "warning"],
    ["half a character in an excerpt", seedText({ excerpt: '"Mill \\udc00 opens."' }), "warning"],
    ["a bad escape", seedText({ title: '"Mill \\q"' }), "error"],
  ];

  test.each(rows)("%s", async (_, text, outcome) => {
    const reading = await readText(text);
    expect({ outcome: outcomeOf(reading), problems: reading.problems }).toMatchObject({ outcome });
  });

  test("nothing of a prototype is changed or believed", async () => {
    const { article } = await readText(
      seedText({ published: undefined, '"__proto__"': '{published: "false", quality: "9"}', quality: undefined }),
    );
    expect(article).toMatchObject({ consent: "yes" });
    expect(article).not.toHaveProperty("quality");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test.each([
    ["1e3", "1e3"],
    ["12:30:45", "12:30:45"],
    ["2021-08-20", "2021-08-20"],
    ["yes", "yes"],
    ["true", "true"],
    ["0x1f", "0x1f"],
    ["0123", "0123"],
    [".inf", ".inf"],
    ["Mill # 5", "Mill"],
  ])("the title %s stays the text %s", async (written, title) => {
    const { article } = await readText(seedText({ title: written }));
    expect(article?.title).toBe(title);
  });
});
