import { describe, expect, test } from "vitest";
import { fingerprint } from "../cleaning/strip-comments/fingerprint.ts";
import { parseSeed } from "../seeds/parse-seed.ts";
import { labelSeed } from "./label-seed.ts";

const ARTICLE = ["The mill by the river was built in 1820.", "", "Its wheel still turns on Sundays in summer."];
const PRAISE = ["What a nice post, I will come back.", "I love this blog so much."];
const SPAM = [
  "buy [url=http://pills.example]cheap pills[/url]",
  "cheap pills cheap pills .",
  "cheap pills http://pills.example/ .",
];
const BODY = [...ARTICLE, ...PRAISE, ...SPAM];
const HEAD = ["---", 'title: "The mill"', "webUrl: https://www.news.example/mill", "---"];
const SECRET = "kJ8vQ2xZ7mN4pR9tW1yB6cD3fG5hL0sA";

/** A sidecar's rule for lines of a file. */
function rule(lines: readonly string[], from: number, to: number): string {
  return `${from}-${to} ${fingerprint(lines.slice(from - 1, to))}`;
}

async function label(lines: readonly string[], sidecar: string, name = "mill.txt") {
  const beside = sidecar === "" ? {} : { sidecar: { path: "mill.meta.yaml", text: sidecar } };
  const seed = parseSeed({ name, path: name, text: lines.join("\n"), ...beside });
  if ("severity" in seed) throw new Error(seed.fault);
  return await labelSeed(seed, { cleaning: { risk: 1e-4 } });
}

describe("a seed's text is labelled according to its curator's rules", () => {
  test("lines cut by a rule are spam, like those cut by the filter, with the body's line numbers", async () => {
    const file = [...HEAD, ...BODY];
    const labelled = await label(file, `cleaning: { cut: ["${rule(file, 8, 9)}"] }`);
    expect(labelled).toMatchObject({
      name: "mill",
      text: `${BODY.join("\n")}\n`,
      label: { kind: "spam-tail", spam: [[4, 8]], comments: [], source: "news.example" },
      counts: { article: 2, spam: 5, comments: 0 },
    });
  });

  test("lines kept by a rule are part of the article", async () => {
    const labelled = await label(BODY, `language: en-GB\ncleaning: { keep: ["${rule(BODY, 4, 8)}"] }`);
    expect(labelled).toMatchObject({ label: { kind: "clean", lang: "en", spam: [] }, counts: { article: 7, spam: 0 } });
  });

  test("spam between lines of the article is interleaved; a text of spam alone is labelled as such", async () => {
    const within = [...ARTICLE, ...PRAISE, ...ARTICLE];
    expect(await label(within, `cleaning: { cut: ["${rule(within, 4, 5)}"] }`)).toMatchObject({
      label: { kind: "spam-interleaved", spam: [[4, 5]] },
    });
    expect(await label(PRAISE, `cleaning: { cut: ["${rule(PRAISE, 1, 2)}"] }`)).toMatchObject({
      label: { kind: "spam-only", spam: [[1, 2]] },
    });
  });

  test("without an address, the source is the outlet's domain, or else the seed's name", async () => {
    const cut = `cleaning: { cut: ["${rule(BODY, 4, 5)}"] }`;
    expect(await label(BODY, `provider: { name: News, domain: paper.example }\n${cut}`)).toMatchObject({
      label: { source: "paper.example" },
    });
    expect(await label(BODY, cut, "the mill (1).txt")).toMatchObject({ label: { source: "the-mill-1-" } });
  });
});

describe("a seed that cannot be labelled says why", () => {
  test.each([
    ["no sidecar", "", /has no rule to learn from/],
    ["no rule", "title: x\n", /has no rule to learn from/],
    ["empty lists", "cleaning: { keep: [], cut: [] }\n", /has no rule to learn from/],
    [
      "no such lines",
      'cleaning: { cut: ["40-50 00000000"] }',
      /mill\.meta\.yaml:1:\d+ error .*names lines that do not exist/,
    ],
    ["an edited text", 'cleaning: { cut: ["1-2 00000000"] }', /does not match the text/],
    ["no rule by its form", 'cleaning: { cut: ["1 to 2"] }', /is not a rule/],
    [
      "a line both kept and cut",
      `cleaning: { keep: ["${rule(BODY, 4, 5)}"], cut: ["${rule(BODY, 5, 8)}"] }`,
      /error cleaning\.keep\[1\] keeps lines that 5-8 [0-9a-f]{8} cuts/,
    ],
  ])("%s", async (_, sidecar, problem) => {
    expect(await label(BODY, sidecar)).toEqual({ problem: expect.stringMatching(problem) });
  });

  test("private text in the body or name is neither copied nor printed", async () => {
    const body = [...BODY, `Our key is ${SECRET}.`];
    const sidecar = `secured: ${SECRET}\ncleaning: { cut: ["${rule(body, 4, 5)}"] }`;
    const said = await label(body, sidecar);
    expect(said).toEqual({ problem: expect.stringContaining("repeats the private text") });
    expect(JSON.stringify(said)).not.toContain(SECRET);
    const address = `secured: ${SECRET}\nwebUrl: https://${SECRET}.example/\n${sidecar.replace(/^.*\n/, "")}`;
    expect(await label(BODY, address)).toEqual({ problem: expect.stringContaining("repeats") });
    expect(await label(BODY, sidecar, `${SECRET}.txt`)).toEqual({ problem: expect.stringContaining("repeats") });
  });
});
