import type { FieldName } from "../../src/seeds/field-table.ts";

/** What a writer of seeds wants to know of a field beside its row in the table of fields. */
export interface FieldNote {
  /** As YAML, on one line. */
  readonly example: string;
  /** What is more to say; "" if the meaning says it. */
  readonly more: string;
  /** What happens to a seed whose field is wrong or missing. */
  readonly wrong: string;
}

const LEFT_OUT = "left out, warning";
const SHEET = "error in any value but yes or no (`true`, `yes`, `on`, `false`, `no`, `off`)";

/** A note on each field: the compiler names the one that is missing or too many. */
export const FIELD_NOTES: Readonly<Record<FieldName, FieldNote>> = {
  title: {
    example: 'title: "Ask & tell <b>"',
    more: "Printed exactly as written.",
    wrong: "missing: error. Too long: cut at a word, warning. HTML entities or tags in it: warning",
  },
  excerpt: {
    example: 'excerpt: "At its AI Day, Tesla unveiled …"',
    more: "HTML entities are decoded once, breadcrumbs (“Home » Cars »”) go, and a text that stops in mid-sentence ends in “…”.",
    wrong: "missing: the body's first paragraph is used. Too long: cut at a word, warning",
  },
  publishedDateTime: {
    example: "publishedDateTime: 2021-08-20T15:46:00Z",
    more: "See [dates](seeds.md#dates).",
    wrong:
      "missing or no date: error; missing with `review: pending`: warning. Without zone: read as UTC, warning. Without time: that day, warning, but not in a sidecar",
  },
  originalUrl: {
    example: "originalUrl: https://electrek.co/2021/08/20/dojo/",
    more: "Counts for the [identity](ledger.md#identity) if it is on the host of `webUrl`.",
    wrong: "error",
  },
  webUrl: {
    example: "webUrl: https://electrek.co/2021/08/20/dojo/",
    more: "See [addresses](seeds.md#addresses).",
    wrong: "wrong or empty: error. Missing: `originalUrl` is linked, warning; without that, error",
  },
  ampWebUrl: { example: "ampWebUrl: https://electrek.co/amp/dojo/", more: "", wrong: "warning" },
  cdnAmpWebUrl: { example: "cdnAmpWebUrl: https://electrek-co.cdn.ampproject.org/dojo/", more: "", wrong: "warning" },
  category: { example: "category: news", more: "", wrong: "another word: ignored, warning" },
  type: {
    example: "type: video",
    more: "Also `course`, `collection`, `profile`, `forum`, `download`. A video's button says “Watch at”, that of audio “Listen at”. Without it: `article`, or the type of the `enclosure`.",
    wrong: "another word: `article`, warning",
  },
  quality: {
    example: "quality: 80",
    more: "Says *why* a seed with `published: false` is withheld: below `leastQuality`, or for another reason. By itself it withholds nothing. At most six digits before and after the point.",
    wrong: LEFT_OUT,
  },
  author: {
    example: "author: [Ann Lee, Bob Ray]",
    more: "Shown on the page, in feeds, JSON-LD and the API.",
    wrong: `an address or no name: ${LEFT_OUT}`,
  },
  enclosure: {
    example: "enclosure: { url: https://example.org/a.mp3, type: audio/mpeg, length: 1200000, duration: 1:02:03 }",
    more: "An address alone is enough if its ending tells the type. The page plays audio; nothing is loaded before a reader asks. Feeds, JSON-LD and the API tell it.",
    wrong: `no usable address or type: ${LEFT_OUT}. A wrong length or duration: that alone`,
  },
  heat: {
    example: "heat: 132",
    more: "The hottest article of the newest three days opens the front page. Of two stories that list one seed, the hotter one gets it.",
    wrong: LEFT_OUT,
  },
  published: {
    example: "published: false",
    more: "See [why a seed is withheld](review.md#why-a-seed-is-withheld).",
    wrong: SHEET,
  },
  review: {
    example: "review: pending",
    more: "`digest add` writes `pending`, with `published: false`, if a page states no date; `digest reject` writes `rejected`. By itself it withholds nothing.",
    wrong: `another word: ${LEFT_OUT}`,
  },
  removed: { example: "removed: true", more: "Not shown even in the preview.", wrong: SHEET },
  provider: {
    example: "provider: { name: Electrek, domain: electrek.co }",
    more: "`images` (the logo) is checked and not shown. A name has at most 120 characters.",
    wrong: "missing: the address's host is named, warning. A text: read as the name, warning",
  },
  topics: {
    example: "topics: [AI Hardware, AI]",
    more: "See [topics](configure.md#topics).",
    wrong: `one text: read as one topic, warning. Repeated, nameless, too long: ${LEFT_OUT}`,
  },
  images: {
    example: "images: [{ url: https://example.org/dojo.jpg, width: 1200, height: 628 }]",
    more: "The first is shown. Sizes are whole pixels up to 20,000.",
    wrong: "each faulty image, or its size alone, is left out, warning",
  },
  related: {
    example: 'related: [{ title: "Dojo in the cloud", webUrl: https://example.org/dojo }]',
    more: "Each needs `title` and `webUrl` (or `originalUrl`); `excerpt`, `publishedDateTime`, `provider` and `quality` are read too. The page lists the newest first.",
    wrong: "each faulty entry is left out, warning",
  },
  featuredContent: {
    example: "featuredContent: '<iframe src=\"https://video.example/1\"></iframe>'",
    more: "The HTML is never printed.",
    wrong: `no player with an \`https\` address: ${LEFT_OUT}`,
  },
  secured: {
    example: "secured: …",
    more: "See [security](security.md#secured).",
    wrong: "in an unusual place or spelling: dropped, warning. Repeated elsewhere: error",
  },
  body: {
    example: "body: |",
    more: "In other seeds, the text is below the fields.",
    wrong: "in another kind of seed, or in a sidecar: ignored, warning",
  },
  id: { example: "id: 60a72ef2f3b7196f", more: "See [identity](ledger.md#identity).", wrong: "error" },
  cleaning: {
    example: 'cleaning: { cut: ["59-67 abcda98d"] }',
    more: "`digest clean` prints the rules. See [the comment filter](comment-filter.md#overrule-it).",
    wrong: "no rule, or one that does not match the text: error",
  },
  keepRelated: {
    example: "keepRelated: [https://tabloid.example/cracks]",
    more: "",
    wrong: `an address that cannot be used: ${LEFT_OUT}`,
  },
  firstRelated: {
    example: "firstRelated: [https://gazette.example/bridge]",
    more: "The others follow by date, the newest first.",
    wrong: `an address that cannot be used: ${LEFT_OUT}`,
  },
  language: {
    example: "language: pt-BR",
    more: "Without it, the language is detected if the text is long enough.",
    wrong: "ignored, warning",
  },
};
