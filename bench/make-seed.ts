import { createHash } from "node:crypto";
import { sentences } from "./prose.ts";
import { between, oneOf, type Random, randomFrom, unevenly } from "./random.ts";

const SUBJECTS = words(
  "Tesla Nvidia OpenAI DeepMind Meta Toyota Samsung Intel Waymo Anthropic Baidu Siemens Bosch Huawei Sony Hitachi Alibaba Oracle Cohere Mistral",
);
const VERBS = words(
  "unveils ships delays opens buys tests recalls expands patents publishes halves doubles trains licenses benchmarks",
);
const OBJECTS = words(
  "supercomputer chip model robot sensor datacenter simulator compiler dataset accelerator network camera battery satellite assistant benchmark",
);
const PLACES = words("Texas Berlin Seoul Tokyo Oslo Nairobi Madrid Lagos Toronto Mumbai Zurich Boston");

const TOPICS: readonly [string, ...string[]] = [
  "AI",
  ...Array.from(
    { length: 59 },
    (_, index) => `${OBJECTS[index % OBJECTS.length]} ${PLACES[index % PLACES.length]} ${index}`,
  ),
];
const PROVIDERS: readonly [string, ...string[]] = [
  "wire",
  ...Array.from({ length: 199 }, (_, index) => `outlet-${index}`),
];

const FIRST_DAY = Date.UTC(2014, 0, 1);
const DAYS = 3652;
const DAY = 86_400_000;

const SPAM: readonly [string, ...string[]] = [
  "Never have I met a weblog so helpful like yours, dear admin! I shared the link with all my cousins and colleagues",
  "Купить диплом недорого, звоните сегодня, доставка по всей стране, узнайте.",
  "купить мебель https://mebel-sale.example/ купить мебель .",
  "Best casino bonus today, spin now and win big money with no deposit",
  "ставки на спорт ставки на спорт .",
];

/** A seed of the corpus: file name and text. */
export interface MadeSeed {
  readonly name: string;
  readonly text: string;
}

/** Makes a seed of the corpus. The same index gives the same seed on every machine. */
export function makeSeed(index: number): MadeSeed {
  const random = randomFrom(index * 2_654_435_761 + 1);
  return writeSeed(random, index, dateOf(random), random() < 0.9);
}

/** Makes a newly arrived seed: published, and dated on the last day. */
export function makeNewSeed(index: number): MadeSeed {
  const random = randomFrom(index * 2_654_435_761 + 1);
  return writeSeed(random, index, timeOn(random, DAYS - 1), true);
}

function writeSeed(random: Random, index: number, date: string, published: boolean): MadeSeed {
  const lines = [
    "---",
    "category: news",
    ...reportOf(random, index, date),
    "  images:",
    `    - url: "https://images.example/organizations/${digest(`${index}`).slice(0, 12)}-50x50.jpg"`,
    "      width: 50",
    "      height: 50",
    "type: article",
    `quality: ${between(random, published ? 70 : 17, published ? 106 : 69)}`,
    `heat: ${between(random, 70, 190)}`,
    `published: ${published}`,
    "",
    "topics:",
    ...topicsOf(random).map((topic) => `  - ${topic}`),
    "",
    ...imagesOf(index, ""),
    "",
    "related:",
    ...Array.from({ length: between(random, 3, 7) }, (_, entry) => relatedOf(random, index, entry)).flat(),
    "",
    `secured: "${secretOf(index)}"`,
    "---",
  ];
  const body = random() < 0.5 ? bodyOf(random) : "";
  return {
    name: `${String(index).padStart(6, "0")}_${digest(`${index}`).slice(0, 16)}.txt`,
    text: `${lines.join("\n")}\n${body}`,
  };
}

function reportOf(random: Random, number: number, date: string): string[] {
  const title = `${unevenly(random, SUBJECTS)} ${oneOf(random, VERBS)} ${oneOf(random, OBJECTS)} in ${oneOf(random, PLACES)}, report ${number}`;
  const provider = unevenly(random, PROVIDERS);
  const path = `${provider}.example/news/${date.slice(0, 10).replaceAll("-", "/")}/${slug(title)}`;
  return [
    `title: "${title}"`,
    `excerpt: "${sentences(random, between(random, 1, 3))}"`,
    `publishedDateTime: ${date}`,
    `originalUrl: "https://${path}/"`,
    `webUrl: "https://${path}/"`,
    ...(random() < 0.4
      ? [
          `ampWebUrl: "https://${path}/amp/"`,
          `cdnAmpWebUrl: "https://${provider}-example.cdn.example/c/s/${path}/amp/"`,
        ]
      : []),
    "provider:",
    `  name: ${provider}`,
    `  domain: ${provider}.example`,
  ];
}

function relatedOf(random: Random, index: number, entry: number): string[] {
  const number = index * 100 + entry + 10_000_000;
  const [first = "", ...rest] = reportOf(random, number, dateOf(random));
  return [
    `  - ${first}`,
    ...rest.filter((line) => !line.startsWith("originalUrl")).map((line) => `    ${line}`),
    "    type: article",
    `    quality: ${between(random, 20, 90)}`,
    ...imagesOf(number, "    "),
  ];
}

function imagesOf(number: number, indent: string): string[] {
  return [
    `${indent}images:`,
    `${indent}  - url: "https://images.example/uploads/${digest(`image ${number}`).slice(0, 20)}.jpg?resize=1200%2C628&quality=82&strip=all"`,
    `${indent}    width: 1200`,
    `${indent}    height: 628`,
    `${indent}    isCached: true`,
  ];
}

function topicsOf(random: Random): string[] {
  return [...new Set(Array.from({ length: between(random, 1, 4) }, () => unevenly(random, TOPICS)))];
}

function dateOf(random: Random): string {
  return timeOn(random, between(random, 0, DAYS - 1));
}

function timeOn(random: Random, day: number): string {
  return `${new Date(FIRST_DAY + day * DAY + between(random, 1, 86_399) * 1000).toISOString().slice(0, 19)}Z`;
}

/** Paragraphs of 3 to 8 kB, followed by comment spam in one of ten. */
function bodyOf(random: Random): string {
  const least = between(random, 3000, 6800);
  const paragraphs: string[] = [];
  for (let length = 0; length < least; length += paragraphs.at(-1)?.length ?? 0)
    paragraphs.push(sentences(random, between(random, 2, 6)));
  const spam = random() < 0.1 ? Array.from({ length: between(random, 8, 30) }, () => oneOf(random, SPAM)) : [];
  return `\n${paragraphs.join("\n\n")}\n${spam.length > 0 ? `\n${spam.join("\n")}\n` : ""}`;
}

function secretOf(index: number): string {
  const blocks = Array.from({ length: 16 }, (_, block) => digest(`secret ${index} ${block}`));
  return `${Buffer.from(blocks.join(""), "hex").toString("base64")};${Buffer.from(digest(`vector ${index}`).slice(0, 32), "hex").toString("base64")}`;
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function words(text: string): [string, ...string[]] {
  const [first = "", ...rest] = text.split(" ");
  return [first, ...rest];
}
