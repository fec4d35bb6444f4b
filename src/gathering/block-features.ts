import type { PageElement } from "linkedom";
import type { PageBlock } from "./page-blocks.ts";
import { lettersOf } from "./title-parts.ts";

/** The data about a block from which its features are computed. */
interface Look extends PageBlock {
  /** Totals for the page. */
  readonly page: PageSums;
  readonly at: number;
  readonly before: PageBlock | undefined;
  readonly after: PageBlock | undefined;
}

interface Sums {
  /** Its classes, id and similar attributes. */
  readonly names: string;
  readonly isOfComments: boolean;
  letters: number;
  linked: number;
  /** Letters in whole sentences. */
  prose: number;
  blocks: number;
}

interface PageSums {
  readonly all: Sums;
  readonly within: ReadonlyMap<PageElement, Sums>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly texts: ReadonlyMap<string, number>;
  /** Offset of each block, in letters of the page. */
  readonly starts: readonly number[];
  /** The innermost element with most of the prose. */
  readonly main: PageElement | undefined;
  readonly headingAt: number;
  readonly title: string;
}

/** Patterns for class names and ids, by the kind of content they indicate. */
const NAMED = {
  comments: /comment|disqus|repl(?:y|ies)|respond|discussion|kommentar/i,
  others: /relat|recommend|similar|more-|also|read-?next|further|popular|most-?(?:read|viewed)|trending|latest|recent/i,
  sharing: /shar(?:e|ing)|social|follow|facebook|twitter|whatsapp|like/i,
  ways: /nav|menu|breadcrumb|pager|pagination|prev|toolbar|skip|jump|topbar/i,
  foot: /foot|copyright|imprint|legal|disclaimer|colophon/i,
  side: /side|widget|aside|rail|column-?(?:right|left)|secondary|extra/i,
  selling:
    /(?:^|[-_ ])ads?(?:$|[-_ ])|advert|promo|sponsor|newsletter|subscri|sign-?up|paywall|donat|banner|shop|offer|cta/i,
  byline: /byline|author|date|meta|time|publi|kicker|dachzeile|autor|info/i,
  picture: /caption|credit|image|img|photo|picture|figure|gallery|media|video/i,
  topics: /tag|categor|topic|keyword|label|rubri/i,
  windows: /cookie|consent|popup|modal|overlay|gdpr|notice|login|search|form|error/i,
  head: /head|title|logo|brand|masthead/i,
  list: /teaser|card|list|item|grid|carousel|slider|box|link/i,
  body: /article-?_?(?:body|content|text)|(?:entry|post|story|page|single|main|news|blog|node)[-_]*(?:content|body|text)|content__|fliess|field--?name-body|copy|text(?:$|[-_ ])/i,
  article: /article|post|story|entry|single|news/i,
  content: /content|main|body|text|read|wysiwyg|rich/i,
  opening: /intro|lead|summary|standfirst|abstract|excerpt|subtitle|subhead|dek|chapo/i,
  person: /bio|about|profile|vcard|contact|address/i,
  lesson: /step|recipe|ingredient|instruction|faq|answer|question|quote|spoiler|table/i,
  hidden: /hidden|hide|invisible|collapsed|screen-?reader|sr-only|print/i,
} as const;

const TAGS = "p h1 h2 h3 h4 ul ol dl table td li div blockquote pre figcaption section".split(" ");
const AROUND = "nav footer aside header form article main figure td blockquote noscript section".split(" ");

const log = (amount: number) => Math.log1p(Math.max(0, amount));
const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
const linkShare = (block: PageBlock | undefined) => share(block?.linked ?? 0, block?.text.length ?? 0);
const times = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const sumsAt = ({ page, around }: Look, up: number) =>
  page.within.get(around[Math.min(up, around.length - 1)] as PageElement);
const fromHeading = ({ page: { headingAt, starts }, at }: Look) =>
  headingAt < 0 ? 0 : Math.abs((starts[at] ?? 0) - (starts[headingAt] ?? 0));

const SENTENCE = /[.!?。！？"”»…]\s*$/;

/** The features of a block. `block-weights` has a weight for each. */
export const BLOCK_FEATURES: Readonly<Record<string, (look: Look) => number | boolean>> = {
  letters: ({ text }) => log(text.length),
  "under 20 letters": ({ text }) => text.length < 20,
  "under 50 letters": ({ text }) => text.length < 50,
  "over 150 letters": ({ text }) => text.length > 150,
  "share of links": linkShare,
  "nothing but links": (block) => linkShare(block) > 0.9,
  "share of signs": ({ text }) => share(times(text, /[.!?,;:。，！？、]/g), text.length),
  signs: ({ text }) => log(times(text, /[.!?,;:。，！？、]/g)),
  "share of figures": ({ text }) => share(times(text, /\p{Nd}/gu), text.length),
  "share of capitals": ({ text }) => share(times(text, /\p{Lu}/gu), text.length),
  "ends as a sentence": ({ text }) => SENTENCE.test(text),
  "ends with a colon": ({ text }) => /:\s*$/.test(text),
  "begins small": ({ text }) => /^\p{Ll}/u.test(text),
  "begins with a capital": ({ text }) => /^\p{Lu}/u.test(text),
  "notice of rights": ({ text }) => /©|\(c\) |copyright/i.test(text),
  "a year": ({ text }) => /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text),
  "an address": ({ text }) => /https?:|www\.|@/.test(text),
  "a bar": ({ text }) => text.includes("|"),
  "the title": ({ text, page }) => page.title !== "" && lettersOf(text) === page.title,
  "part of the title": ({ text, page }) => lettersOf(text).length > 8 && page.title.includes(lettersOf(text)),
  "said again": ({ text, page }) => log((page.texts.get(text) ?? 1) - 1),
  "its like": (look) => log(look.page.kinds.get(kindOf(look)) ?? 0),
  "blocks beside it": (look) => log(sumsAt(look, 1)?.blocks ?? 0),
  ...perLevel("prose of the page", (sums, { page }) => share(sums.prose, page.all.prose)),
  ...perLevel("links", (sums) => share(sums.linked, sums.letters)),
  "in the element with most prose": ({ page, around }) => page.main !== undefined && around.includes(page.main),
  "levels below it": ({ page, around }) => Math.max(0, page.main === undefined ? 0 : around.indexOf(page.main)) / 5,
  "a heading is known": ({ page }) => page.headingAt >= 0,
  "before the heading": ({ page, at }) => at < page.headingAt,
  "the heading": ({ page, at }) => at === page.headingAt,
  "blocks from the heading": ({ page, at }) => (page.headingAt < 0 ? 0 : log(Math.abs(at - page.headingAt))),
  "letters from the heading": (look) => log(fromHeading(look)),
  "how far down": ({ page, at }) => share(page.starts[at] ?? 0, page.all.letters),
  "how deep": ({ around }) => around.length / 10,
  "letters before": ({ before }) => log(before?.text.length ?? 0),
  "letters after": ({ after }) => log(after?.text.length ?? 0),
  "links before": ({ before }) => linkShare(before),
  "links after": ({ after }) => linkShare(after),
  ...Object.fromEntries(TAGS.map((tag) => [`is ${tag}`, ({ element }: Look) => element.localName === tag])),
  ...Object.fromEntries(
    AROUND.map((tag) => [`in ${tag}`, ({ around }: Look) => around.some(({ localName }) => localName === tag)]),
  ),
  ...Object.fromEntries(
    Object.entries(NAMED).map(([name, pattern]) => [`named ${name}`, (look: Look) => isNamed(look, pattern)]),
  ),
  "within comments": ({ page, element }) => page.within.get(element)?.isOfComments === true,
};

function perLevel(name: string, of: (sums: Sums, look: Look) => number): Record<string, (look: Look) => number> {
  return Object.fromEntries(
    ["parent", "grandparent", "elder"].map((level, at) => [
      `${name} in its ${level}`,
      (look: Look) => {
        const sums = sumsAt(look, at + 1);
        return sums === undefined ? 0 : of(sums, look);
      },
    ]),
  );
}

/** True if a class or id of a block, or of the two elements around it, matches. */
function isNamed({ page, around }: Look, pattern: RegExp): boolean {
  return around.slice(0, 3).some((element) => pattern.test(page.within.get(element)?.names ?? ""));
}

function namesOf(element: PageElement): string {
  if (element.localName === "body") return "";
  return ["class", "id", "itemprop", "role"].map((name) => element.getAttribute(name) ?? "").join(" ");
}

function kindOf({ around }: PageBlock): string {
  return around
    .slice(0, 3)
    .map((element) => `${element.localName} ${element.getAttribute("class") ?? ""}`)
    .join(">");
}

/** The feature values of each block of a page, in the order of `BLOCK_FEATURES`. */
export function blockFeatures(
  blocks: readonly PageBlock[],
  { heading, title }: { readonly heading: PageElement | undefined; readonly title: string | undefined },
): number[][] {
  const page = sumsOf(blocks, heading, title);
  return blocks.map((block, at) => {
    const look = { ...block, page, at, before: blocks[at - 1], after: blocks[at + 1] };
    return Object.values(BLOCK_FEATURES).map((feature) => Number(feature(look)));
  });
}

function sumsOf(blocks: readonly PageBlock[], heading: PageElement | undefined, title = ""): PageSums {
  const within = new Map<PageElement, Sums>();
  const kinds = new Map<string, number>();
  const texts = new Map<string, number>();
  const starts: number[] = [];
  const all = noSums("", false);
  for (const block of blocks) {
    const { around, text, linked } = block;
    const prose = text.length > 40 && SENTENCE.test(text) ? text.length - linked : 0;
    starts.push(all.letters);
    let outer = all;
    add(all);
    for (const element of around.toReversed()) {
      const names = within.has(element) ? "" : namesOf(element);
      outer = within.get(element) ?? noSums(names, outer.isOfComments || NAMED.comments.test(names));
      within.set(element, outer);
      add(outer);
    }
    function add(sums: Sums): void {
      sums.letters += text.length;
      sums.linked += linked;
      sums.prose += prose;
      sums.blocks++;
    }
    kinds.set(kindOf(block), (kinds.get(kindOf(block)) ?? 0) + 1);
    texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  // The smallest element with most of the prose.
  const [main] = [...within]
    .filter(([, { prose }]) => prose > 0.6 * all.prose)
    .sort(([, one], [, other]) => one.letters - other.letters)
    .map(([element]) => element);
  const headingAt = heading === undefined ? -1 : blocks.findIndex(({ around }) => around.includes(heading));
  return { all, within, kinds, texts, starts, main, headingAt, title: lettersOf(title) };
}

function noSums(names: string, isOfComments: boolean): Sums {
  return { names, isOfComments, letters: 0, linked: 0, prose: 0, blocks: 0 };
}
