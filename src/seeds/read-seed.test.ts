import { describe, expect, test } from "vitest";
import { readText } from "../../test/helpers/outcome.ts";
import { SECRET, seedText } from "../../test/helpers/seed-text.ts";
import { readDefaults } from "./read-options.ts";
import { readSeed } from "./read-seed.ts";
import { longRunsIn, piecesOf } from "./secured.ts";

describe("readSeed", () => {
  test("makes an article from an ordinary seed, without problems", async () => {
    const { article, problems, secretPieces } = await readText(
      seedText({}, "The mill by the river opens its doors.\n"),
    );
    expect(problems).toEqual([]);
    expect(article).toMatchObject({ title: "A mill by the river opens again", language: "en", body: { removed: [] } });
    expect(secretPieces).toEqual(piecesOf([SECRET.slice(0, 48)]));
  });

  test("is plain data, the same each time", async () => {
    const [one, other] = await Promise.all([readText(seedText()), readText(seedText())]);
    expect(one).toEqual(other);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });

  test.each([
    ["a short first line", "The mill opens\n\nIt stood still for forty years.", "The mill opens"],
    [
      "else the first sentence",
      "The old mill by the river opens. It stood still for forty years.",
      "The old mill by the river opens.",
    ],
  ])("takes the title of a bare text from %s", async (_, text, title) => {
    const { article } = await readText(text);
    expect(article).toMatchObject({ title, consent: "yes" });
    expect(article).not.toHaveProperty("published");
  });

  test("takes a missing excerpt from the text", async () => {
    const body = "The mill by the river opens its doors after forty years.\n";
    expect((await readText(seedText({ excerpt: undefined }, body))).article?.excerpt).toBe(body.trim());
  });

  test("trusts the curator about the language", async () => {
    const { article } = await readSeed({
      name: "a.txt",
      path: "a.txt",
      text: seedText(),
      sidecar: { path: "a.meta.yaml", text: "language: de" },
    });
    expect(article?.language).toBe("de");
  });

  test.each([
    ["HTML", "<p>One &#x1b;[31m line &#x202e;of &#xFFFF;the &#xE0041;mill.</p>"],
    ["a text with a tag", "One <b>line</b> of &#x1b;[31m the &#x202e;mill &#xFFFE;opens."],
    ["a list", "- One <i>mill</i> &#27;opens\n- Another &#x2066;<i>mill</i> closes"],
  ])("repairs the characters that entities of %s stand for, and says so", async (_, body) => {
    const { article, problems } = await readText(seedText({}, body));
    expect(article?.body?.html).toMatch(/mill/);
    expect(article?.body?.html.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cn}]/u);
    expect(problems.map(({ fault }) => fault)).toContainEqual(
      expect.stringMatching(/^its text was repaired: (?:control|direction)/),
    );
  });

  test("reports all problems at once, each with line and column", async () => {
    const { article, problems } = await readText(seedText({ title: "", publishedDateTime: "soon", quality: "high" }));
    expect(article).toBeUndefined();
    expect(problems.map(({ severity, line, column, field }) => [severity, line, column, field])).toEqual([
      ["error", 3, 1, "title"],
      ["error", 5, 20, "publishedDateTime"],
      ["warning", 9, 10, "quality"],
    ]);
  });

  test("reports problems of the text by lines of the file", async () => {
    const { problems } = await readText(seedText({}, "One <script>x</script> two."));
    const line = seedText().split("\n").length;
    expect(problems).toMatchObject([{ severity: "warning", line, column: 1, field: "" }]);
  });

  test("a refused seed still gives its private text to search for", async () => {
    const { article, secretPieces } = await readText(seedText({ title: "" }));
    expect(article).toBeUndefined();
    expect(secretPieces).toEqual(piecesOf([SECRET.slice(0, 48)]));
  });
});

describe("the long runs of a reading", () => {
  const RUN = "Q7xk2Lw9/TzVb4+YhRmPe5Ud";
  // Fields refuse or repair control characters, so only the body's line ends are escaped in JSON.
  test.each([
    ["a field", seedText({ excerpt: `"It is ${RUN}1 they said."` }), `${RUN}1`],
    ["a body", seedText({}, `The mill opens.\n\nIt is ${RUN}2 now.\n`), `${RUN}2`],
    ["code, which the letter of an escape makes long enough", seedText({}, codeOf(RUN.slice(1))), `n${RUN.slice(1)}`],
    ["code, where a quotation mark stands before it", seedText({}, codeOf(`"${RUN}`)), RUN],
  ])("are found in %s, as on pages of JSON", async (_, text, run) => {
    const { article, longRuns } = await readText(text, "mill.md");
    expect(longRuns).toContain(run);
    expect(longRuns).toBe(longRunsIn(JSON.stringify(article)).join(" "));
  });

  test("are empty for plain text", async () => {
    const { longRuns } = await readText(seedText({ webUrl: "https://o.example/a", related: undefined }));
    expect(longRuns).toBe("");
  });

  /** A Markdown code block with this as its second line. */
  function codeOf(line: string): string {
    return `The mill opens.\n\n\`\`\`\nfirst\n${line}\n\`\`\`\n`;
  }
});

describe("topics by rule", () => {
  const topics = [
    { name: "Mills", words: ["watermill", "opens again"] },
    { name: "Rivers", words: ["river"] },
  ];
  const read = (text: string, sidecar?: string) =>
    readSeed(
      {
        name: "mill.txt",
        path: "seeds/mill.txt",
        text,
        ...(sidecar !== undefined && { sidecar: { path: "seeds/mill.meta.yaml", text: sidecar } }),
      },
      { ...readDefaults, topics },
    );

  test("are given to a seed without topics, with the matching words", async () => {
    const { article } = await read(seedText({ topics: undefined }, "They built a <b>water</b>mill.\n"));
    expect(article?.topics).toEqual(["Mills", "Rivers"]);
    expect(article?.topicsByRule).toEqual([
      { topic: "Mills", word: "watermill" },
      { topic: "Rivers", word: "river" },
    ]);
  });

  test.each([
    ["a seed that names its own", seedText({ topics: "[Other]" }), undefined, ["Other"]],
    ["a seed whose curator wrote none", seedText({ topics: undefined }), "topics: []\n", []],
  ])("are not given to %s", async (_, text, sidecar, expected) => {
    const { article } = await read(text, sidecar);
    expect(article?.topics).toEqual(expected);
    expect(article).not.toHaveProperty("topicsByRule");
  });
});

test("reports some of many problems of one kind, and how many more there are", async () => {
  const unknown = Array.from({ length: 300 }, (_, at) => `strange${at}: x`).join("\n");
  const text = `---\ntitle: Mill\npublishedDateTime: 2021-08-20T15:46:00Z\nwebUrl: https://a.example/\n${unknown}\n---\n`;
  const { problems } = await readSeed({ name: "a.txt", path: "seeds/a.txt", text });
  expect(problems.filter(({ fault }) => fault.startsWith("is not a field"))).toHaveLength(100);
  expect(problems.map(({ fault }) => fault)).toContain("and 200 more like this, starting in strange100");
});

test("refuses a seed with more fields than any has", async () => {
  const text = `---\n${Array.from({ length: 1001 }, (_, at) => `f${at}: x`).join("\n")}\n---\n`;
  const { problems } = await readSeed({ name: "a.txt", path: "seeds/a.txt", text });
  expect(problems.map(({ fault }) => fault)).toEqual(["has 1001 fields, more than 1000"]);
});

test.each(["published", "review", "removed", "title"])("does not throw for a map in %s", async (name) => {
  const text = `---\nwebUrl: https://a.example/\n${name}: { a: b }\n---\n`;
  const { problems } = await readSeed({ name: "a.txt", path: "seeds/a.txt", text });
  expect(problems.map(({ field }) => field)).toContain(name);
});
