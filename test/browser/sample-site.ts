import { buildInMemory } from "../helpers/build-in-memory.ts";
import { storySeed } from "../helpers/story-seed.ts";

const ELECTREK = { name: "Electrek", domain: "electrek.example" };
const HERALD = { name: "The Very Long Named Herald of Science and Engineering", domain: "herald.example" };
const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
const ARABIC = "أعلنت الشركة اليوم عن حاسوب جديد لتدريب الشبكات العصبية في مراكز البيانات الكبيرة";

/** The host of every image; the tests answer for it. */
export const IMAGES = "https://static.example/";

const BODY = `The first paragraph of this text is long enough to say what the story is about.

What stands below

A paragraph under a heading, which goes on for a while so that the short line above it is taken for one.

  • The first point of three.
  • The second point of three.
  • The third point of three.

> A remark that somebody made and that is quoted here.

    const aWideLineOfCode = "${"x".repeat(200)}";
    const another = 1;

See https://news.example/${"a-long-address-".repeat(8)} for more.
`;

const at = (day: string, rest: Parameters<typeof storySeed>[0]) =>
  storySeed({ provider: ELECTREK, topics: ["AI"], date: `${day}T09:30:00Z`, ...rest });
const image = (name: string) => ({ url: `${IMAGES}${name}.png`, width: 1200, height: 628 });

const SEEDS = {
  "01.txt": at("2021-08-20", {
    title: "A maker unveils the fastest machine for training networks",
    address: "https://electrek.example/01",
    heat: 120,
    topics: ["AI", "AI Hardware", "A topic with a name that goes on and on until it needs a second line"],
    image: image("01"),
    body: BODY,
    related: [
      {
        title: "The same story elsewhere",
        address: "https://herald.example/1",
        date: "2021-08-21T10:00:00Z",
        provider: HERALD,
      },
      { title: ARABIC, address: "https://arabic.example/1" },
      { title: LONG_WORD, address: "https://long.example/1" },
      { title: "The merged story", address: "https://merged.example/1" },
    ],
  }),
  "02.txt": at("2021-08-20", {
    date: "2021-08-20T11:30:00Z",
    title: ARABIC,
    excerpt: ARABIC,
    address: "https://arabic.example/2",
    body: ARABIC,
  }),
  "03.txt": at("2021-08-19", {
    title: LONG_WORD,
    excerpt: LONG_WORD,
    address: "https://long.example/3",
    provider: HERALD,
  }),
  "04.txt": at("2021-07-02", { title: "An excerpt alone", address: "https://electrek.example/04", image: image("04") }),
  "05.txt": at("2021-07-02", { title: "A film", type: "video", address: "https://electrek.example/05" }),
  "06.txt": at("2021-07-01", { title: "No excerpt", excerpt: undefined, address: "https://electrek.example/06" }),
  "07.txt": at("2020-12-31", { title: "No topics", topics: undefined, address: "https://electrek.example/07" }),
  "13.md": at("2021-08-16", {
    title: "Numbers in a table",
    address: "https://electrek.example/13",
    lines: ["author: [Ann Lee, عمر]", "enclosure: { url: https://static.example/1.mp3, duration: 125 }"],
    body: `| Machine | ${Array.from({ length: 9 }, (_, row) => `measured ${row}`).join(" | ")} |\n|---|${"--:|".repeat(9)}\n| An ordinary row${" | 1,234".repeat(9)} |\n`,
  }),
  "08.md": at("2020-12-30", {
    title: "Written in Markdown",
    address: "https://electrek.example/08",
    body: `## A heading\n\nA paragraph with **weight**, *stress*, \`code\` and a [link](https://x.example/).\n\n1. One\n2. Two\n`,
  }),
  "09.txt": at("2020-12-29", { title: "No outlet", provider: undefined, address: "https://unknown.example/09" }),
  "10.txt": at("2021-08-18", {
    title: "The merged story",
    address: "https://merged.example/1",
    published: false,
    heat: -1,
  }),
  "11.txt": `A plain text without a date\n\n${BODY}`,
  "12.txt": at("2021-08-17", {
    title: "A draft",
    address: "https://electrek.example/12",
    published: false,
    quality: 10,
  }),
};

/** A site with every kind of page and every kind of article. Drafts are shown, so that badges are seen as well. */
export async function buildSampleSite(): Promise<ReadonlyMap<string, string>> {
  const { pages } = await buildInMemory(SEEDS, { site: { search: true }, drafts: true });
  return pages;
}

/** A site of seven articles in two years, below a path, with the indexes of its search. */
export async function buildSearchedSite(address: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { pages, indexes } = await buildInMemory(
    {
      "1.txt": at("2021-08-20", {
        title: "Dojo, the first",
        address: "https://electrek.example/1",
        topics: ["AI", "AI Hardware"],
        body: "The text says R&D < <mark>zebra</mark> of a training network, and it goes on for a while after that.",
      }),
      "2.txt": at("2021-03-02", {
        title: "Dojo, the second",
        address: "https://electrek.example/2",
        excerpt: "Dojo dojo dojo dojo.",
      }),
      "3.txt": at("2020-05-05", { title: "Dojo, the third", address: "https://herald.example/3", provider: HERALD }),
      "5.txt": at("2020-05-04", {
        title: "港口新闻：新码头将于春季启用",
        address: "https://electrek.example/5",
        topics: undefined,
        body: "港务局周二表示，经过三年的施工和两次延误，新码头将于春季启用。",
      }),
      "6.txt": at("2020-05-03", {
        title: "Straßenbahn über C++ und AT&T",
        address: "https://electrek.example/6",
        topics: undefined,
        body: "Die Straßenbahn in München fährt ab Frühling öfter, und das ist auch gut so.",
      }),
      "7.txt": at("2020-05-02", {
        title: "افتتاح الرصيف الجديد",
        address: "https://electrek.example/7",
        topics: undefined,
        body: "قالت هيئة الميناء يوم الثلاثاء إن الرصيف سيُفتتح في الربيع بعد ثلاث سنوات من العمل.",
      }),
      "4.txt":
        "A plain text without a date\n\nIt is about nothing that the others are about, and says so in a line of its own.\n",
    },
    { site: { address, search: true }, indexes: true },
  );
  return new Map<string, string | Uint8Array>([...pages, ...indexes]);
}

/** One page of each kind, by what it is. Throws where one is not there. */
export function kindsOf(pages: ReadonlyMap<string, string>): [kind: string, path: string][] {
  const kinds: Readonly<Record<string, RegExp>> = {
    front: /^index/,
    article: /^2021\/08\/20\/a-maker-/,
    "article from right to left": /^2021\/08\/20\/(?!a-maker)[\w-]+\/index/,
    "article of long words": /^2021\/08\/19\/.+\/index/,
    "article with a table and audio": /^2021\/08\/16\/.+\/index/,
    "article in Markdown": /^2020\/12\/30\/.+\/index/,
    "article without an outlet": /^2020\/12\/29\/.+\/index/,
    draft: /^2021\/08\/17\/.+\/index/,
    edition: /^2021\/08\/20\/index/,
    week: /^2021\/w33\/index/,
    "front by time": /^latest\/index/,
    "day by time": /^latest\/2021\/08\/20\/index/,
    month: /^2021\/08\/index/,
    year: /^2021\/index/,
    archive: /^archive\//,
    undated: /^undated\/index/,
    "undated article": /^undated\/.+\/index/,
    topics: /^topics\/index/,
    topic: /^topics\/ai\/index/,
    "topic of a long name": /^topics\/a-topic[\w-]+\/index/,
    "year of a topic": /^topics\/ai\/2021\/index/,
    outlets: /^providers\/index/,
    outlet: /^providers\/herald-example\/index/,
    "year of an outlet": /^providers\/electrek-example\/2021\/index/,
    feeds: /^feeds\/index/,
    search: /^search\/index/,
    settings: /^settings\/index/,
    "kept pages": /^settings\/offline\//,
    about: /^about\//,
    "not found": /^404/,
  };
  return Object.entries(kinds).map(([kind, pattern]) => {
    const path = [...pages.keys()].find((name) => pattern.test(name));
    if (path === undefined)
      throw new Error(`There is no page of the kind "${kind}" among:\n${[...pages.keys()].join("\n")}`);
    return [kind, path.replace(/(^|\/)index\.html$/, "$1")];
  });
}
