import { createHash } from "node:crypto";
import { anyOf, between, type Random, randomFrom, unevenly } from "./random.ts";

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
const PLAIN = words(
  "the a and of to in that for with on as by from at its new more than was were has have will said company team engineers training power data system design memory speed cost energy week year result work early large small open public field road test machine learning software hardware vision driver market research paper plan release report user city plant line order price",
);

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

const SPAM = [
  "Never have I met a weblog so helpful like yours, dear admin! I shared the link with all my cousins and colleagues",
  "Купить диплом недорого, звоните сегодня, доставка по всей стране, узнайте.",
  "купить мебель https://mebel-sale.example/ купить мебель .",
  "Best casino bonus today, spin now and win big money with no deposit",
  "ставки на спорт ставки на спорт .",
];

/** One seed of the corpus: its file name and text. The same index gives the same seed, on every machine. */
export function makeSeed(index: number): { name: string; text: string } {
  const random = randomFrom(index * 2_654_435_761 + 1);
  const article = report(random, index);
  const published = random() < 0.9;
  const lines = [
    "---",
    "category: news",
    ...article,
    `originalUrl: ${addressOf(random, index, "original")}`,
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

function report(random: Random, index: number): string[] {
  const title = `${unevenly(random, SUBJECTS)} ${anyOf(random, VERBS)} ${anyOf(random, OBJECTS)} in ${anyOf(random, PLACES)}, report ${index}`;
  const provider = unevenly(random, PROVIDERS);
  return [
    `title: "${title}"`,
    `excerpt: "${sentences(random, 3)}"`,
    `publishedDateTime: ${dateOf(random)}`,
    `webUrl: "https://${provider}.example/news/${index}/${slug(title)}/"`,
    "provider:",
    `  name: ${provider}`,
    `  domain: ${provider}.example`,
  ];
}

function relatedOf(random: Random, index: number, entry: number): string[] {
  const [first = "", ...rest] = report(random, index * 100 + entry + 10_000_000);
  return [
    `  - ${first}`,
    ...rest.map((line) => `    ${line}`),
    "    type: article",
    `    quality: ${between(random, 20, 90)}`,
    ...imagesOf(index * 100 + entry, "    "),
  ];
}

function imagesOf(number: number, indent: string): string[] {
  return [
    `${indent}images:`,
    `${indent}  - url: "https://images.example/${digest(`image ${number}`).slice(0, 20)}.jpg"`,
    `${indent}    width: 1200`,
    `${indent}    height: 628`,
    `${indent}    isCached: true`,
  ];
}

function topicsOf(random: Random): string[] {
  return [...new Set(Array.from({ length: between(random, 1, 4) }, () => unevenly(random, TOPICS)))];
}

function dateOf(random: Random): string {
  const moment = FIRST_DAY + between(random, 0, DAYS - 1) * 86_400_000 + between(random, 1, 86_399) * 1000;
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

function addressOf(random: Random, index: number, kind: string): string {
  return `"https://${unevenly(random, PROVIDERS)}.example/${kind}/${index}/"`;
}

function bodyOf(random: Random): string {
  const paragraphs = Array.from({ length: between(random, 6, 14) }, () => sentences(random, between(random, 3, 7)));
  const spam =
    random() < 0.1
      ? Array.from({ length: between(random, 8, 30) }, () => anyOf(random, ["", ...SPAM]) || (SPAM[1] ?? ""))
      : [];
  return `\n${paragraphs.join("\n\n")}\n${spam.length > 0 ? `\n${spam.join("\n")}\n` : ""}`;
}

function sentences(random: Random, number: number): string {
  return Array.from({ length: number }, () => {
    const text = Array.from({ length: between(random, 8, 22) }, () => unevenly(random, PLAIN)).join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }).join(" ");
}

function secretOf(index: number): string {
  const blocks = Array.from({ length: 9 }, (_, block) => digest(`secret ${index} ${block}`));
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
