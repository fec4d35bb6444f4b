/** Fields by name, as YAML after the colon. Undefined omits a field. */
export type Written = Readonly<Record<string, string | undefined>>;

/** A private text in the old site's format: ciphertext, a semicolon, an initialisation vector. */
export const SECRET = "bZnjnC/AZJGg0+0BMrKrqpGm1TV8WeFSou6AVxV/OqBac2z34If84mnfVEDGmY==;3R6SVGpXkq4QdKc1mRzWgA==";

const ORDINARY: Written = {
  category: "news",
  title: '"A mill by the river opens again"',
  excerpt: '"The old mill by the river opens again after forty years."',
  publishedDateTime: "2021-08-20T15:46:00Z",
  originalUrl: '"https://news.example/2021/08/20/mill/"',
  webUrl: '"https://news.example/2021/08/20/mill/"',
  type: "article",
  quality: "80",
  heat: "90",
  published: "true",
  provider: "\n  name: Example News\n  domain: news.example",
  topics: "\n  - AI Hardware\n  - AI",
  images: '\n  - url: "https://static.example/mill.jpg"\n    width: 1200\n    height: 628',
  related: '\n  - title: "The mill turns"\n    webUrl: "https://other.example/mill"',
  secured: `"${SECRET}"`,
};

/** The YAML of an ordinary seed, with fields changed, omitted or added. */
export function seedYaml(changes: Written = {}): string {
  return Object.entries({ ...ORDINARY, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}:${value === "" || value?.startsWith("\n") ? "" : " "}${value}\n`)
    .join("");
}

/** The text of an ordinary, valid seed, with some fields changed. */
export function seedText(changes: Written = {}, body = ""): string {
  return `---\n${seedYaml(changes)}---\n${body}`;
}
