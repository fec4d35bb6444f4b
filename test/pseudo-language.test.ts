import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { simple } from "acorn-walk";
import { beforeAll, describe, expect, test } from "vitest";
import { cardOf } from "../src/digest/card.ts";
import { findEdition } from "../src/email/find-edition.ts";
import { makeMail } from "../src/email/make-mail.ts";
import { PROGRAM } from "../src/lib/program.ts";
import { kinds } from "../src/pages/kinds.ts";
import { planSite } from "../src/publishing/plan-site.ts";
import { assetsOf } from "../src/views/assets.ts";
import { en } from "../src/words/en.ts";
import { type BuildInMemory, buildInMemory } from "./helpers/build-in-memory.ts";
import { PSEUDO_WORDS, withoutPseudo } from "./helpers/pseudo-words.ts";
import { shownTexts } from "./helpers/shown-texts.ts";
import { spam } from "./helpers/spam.ts";
import { type SeedFields, storySeed } from "./helpers/story-seed.ts";

/*
 * A site whose words are all marked, and whose seeds, settings and dates are Greek: a Latin letter outside of a marked word
 * is one that a view, a feed, a mail or a script says past the table.
 */

/** Names that are the same in every language. */
const NAMES =
  /\b(?:UTC|RSS|Atom|JSON Feed|JSON|JavaScript|feeds\.opml|providers\.opml|[\w-]+(?:\.[\w-]+)*\.example)\b|https?:\S+/g;

/** What readers would see of a text that no table says; "" where there is nothing. */
const strayIn = (text: string) => {
  const rest = withoutPseudo(text).replace(NAMES, "");
  return /\p{Script=Latin}/u.test(rest) ? rest.trim() : "";
};

const address = (name: string) => `https://${name}.example/a`;

const related = [
  {
    title: "Άλλη είδηση για το λιμάνι",
    address: address("r1"),
    date: "2021-08-21T10:00:00Z",
    provider: { name: "Νέα", domain: "r1.example" },
  },
  { title: "Τρίτη είδηση χωρίς ημέρα", address: address("r2") },
];

const GREEK: SeedFields = {
  title: "Το λιμάνι της πόλης ανοίγει ξανά μετά από χρόνια",
  excerpt: "Μετά από σαράντα χρόνια το παλιό λιμάνι ανοίγει ξανά για όλους.",
  date: "2021-08-20T15:46:00Z",
  address: address("one"),
  provider: { name: "Εφημερίδα", domain: "one.example" },
  topics: ["Λιμάνια", "Πόλεις"],
};

const body =
  "Μετά από σαράντα χρόνια το παλιό λιμάνι της πόλης ανοίγει ξανά για όλους τους κατοίκους της.\n\n| α | β |\n|---|---|\n| γ | δ |\n";

const seed = (name: string, fields: { readonly [Name in keyof SeedFields]: SeedFields[Name] | undefined }) => ({
  [`${name}.md`]: storySeed({ ...GREEK, address: address(name), ...fields }),
});

const seeds = {
  ...seed("one", { quality: 100, heat: 120, related }),
  ...seed("two", {
    title: "Βίντεο από το λιμάνι της πόλης",
    type: "video",
    date: "2021-08-19",
    heat: 90,
    quality: 90,
    body,
  }),
  ...seed("three", {
    title: "Κείμενο χωρίς πηγή και χωρίς ημέρα",
    date: undefined,
    provider: undefined,
    excerpt: undefined,
  }),
  ...seed("four", {
    title: "Μια παλιά είδηση από το χωριό",
    date: "2020-05-01T08:00:00Z",
    heat: 55,
    topics: undefined,
    body: `${body}\nΤο λιμάνι.\n`,
  }),
  ...seed("five", { title: "Η δεύτερη είδηση για το λιμάνι", published: false, heat: 10 }),
  ...seed("six", {
    title: "Νέα από την αγορά της πόλης",
    date: "2021-07-03T08:00:00Z",
    body: `${body}\n${spam.join("\n")}\n`,
  }),
};

const site = {
  title: "Πρώτο Φως",
  description: "Τα νέα της ημέρας.",
  language: "el",
  // By which Intl joins lists, too.
  words: { ...PSEUDO_WORDS, language: "el" },
  search: true,
  api: true,
  shareImages: true,
  hotHeat: 50,
  frontPageSize: 2,
  topics: [
    { name: "Πόλεις" },
    { name: "Λιμάνια", parent: "Πόλεις", aliases: ["Όρμοι"] },
    { name: "Χωριά", words: ["χωριό"] },
  ],
} as const;

let built: BuildInMemory;

beforeAll(async () => {
  built = await buildInMemory(seeds, { site, drafts: true });
});

/** What letters stand for when a reader searches: äae öoe. */
const PAIRS = /^(?:[^ -~]\S{1,2}(?: |$))+$/;

describe("a site in a made-up language", () => {
  test("has every kind of page, of those that it can have", () => {
    const planned = new Set<string>(planSite(built.digest, "").map(({ kind }) => kind));
    const without = Object.keys(kinds).filter((kind) => !planned.has(kind));
    expect(without).toEqual([]);
  });

  test("says nothing past its table, on pages, in feeds and in lists for programs", () => {
    const stray = [...built.pages].flatMap(([file, text]) =>
      shownTexts(file, text).flatMap((shown) =>
        isTold(file) && strayIn(shown) !== "" ? [`${file}: ${strayIn(shown)}`] : [],
      ),
    );
    expect(stray.length === 0 ? [] : [...new Set(stray)]).toEqual([]);
  });

  test.each(["day", "week"] as const)("says nothing past its table in the e-mail of a %s", (span) => {
    const edition = findEdition(built.digest, "2021-08-20", span);
    if (edition === undefined) throw new Error("There is no edition.");
    const { html, text, subject } = makeMail(built.digest.site, edition, { unsubscribe: address("u"), pictures: true });
    const shown = [...shownTexts("mail.html", html), text, subject];
    expect(shown.map(strayIn).filter(Boolean)).toEqual([]);
  });

  test("draws no word on share images past its table", () => {
    const cards = built.digest.articles.flatMap((article) => cardOf(built.digest.site, article) ?? []);
    expect(cards.length).toBeGreaterThan(0);
    for (const { before, after, date = "" } of cards) {
      expect(before + after).toMatch(/‹.+›/);
      expect([before, after, date].map(strayIn)).toEqual(["", "", ""]);
    }
  });

  test("says nothing past its table in scripts", () => {
    const scripts = assetsOf(built.digest.site).filter(({ path }) => /^\/assets\/.*\.js$/.test(path));
    expect(scripts.length).toBe(7);
    expect(
      scripts
        .flatMap(({ content }) => sentencesIn(content).filter((text) => !PAIRS.test(text)))
        .map((text) => text.replace(/\{\w+\}/g, ""))
        .map(strayIn)
        .filter(Boolean),
    ).toEqual([]);
  });
});

test("a text past the table is found, wherever it stands", () => {
  expect(strayIn("‹a › Ελλάδα‹ b› · 15:46 UTC")).toBe("");
  expect(strayIn("‹a› and ‹b›")).toBe("and");
  const html =
    '<title>a</title><meta name="description" content="b"><nav aria-label="c">d<img alt="e"></nav><noscript><p>f</p></noscript>';
  expect(shownTexts("a.html", html).join(" ").split(/\s+/).sort()).toEqual(["a", "b", "c", "d", "e", "f"]);
  expect(sentencesIn('x("Not there"); y(`a word of`); q("main :is(.a)"); k("keyNext")')).toEqual([
    "Not there",
    "a word of",
  ]);
});

test("every word of the table is said somewhere", () => {
  const sources = readdirSync(join(PROGRAM, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !/words[\\/]/.test(path))
    .map((path) => readFileSync(join(PROGRAM, "src", path), "utf8"))
    .join("\n");
  // These are made of a beginning and a name.
  const composed = /^(?:newer|older)(?:Article|Day|Week|Month)$|^(?:days|weeks)Feed(?:About)?$|^language$/;
  expect(
    Object.keys(en).filter((name) => !composed.test(name) && !new RegExp(`"${name}"|words\\.${name}\\b`).test(sources)),
  ).toEqual([]);
});

/** Files for programs alone: the API's schema describes itself in English, as its members are named. */
function isTold(file: string): boolean {
  return !file.startsWith("api/") && file !== "robots.txt" && !file.startsWith("sitemap");
}

/** What scripts call elements. */
const CLASSES = ["entry result"];

/** Literals of a script that read like words, without what its table says: that stands in front. */
function sentencesIn(script: string): string[] {
  const found: string[] = [];
  const take = (text: string) => {
    if (/^\p{Lu}\p{Ll}+\b|\p{L}{2} \p{L}{2}/u.test(text) && !/[.[#]/.test(text) && !CLASSES.includes(text))
      found.push(text);
  };
  simple(parse(script, { ecmaVersion: "latest", sourceType: "module" }), {
    Literal: ({ value }) => typeof value === "string" && take(value),
    TemplateElement: ({ value }) => take(value.cooked ?? ""),
  });
  return found;
}
