/** Phrases that comment plug-ins look for; a line with one of them, or with two links, is spam to such a list. */
const PHRASES = [
  "viagra",
  "cialis",
  "levitra",
  "casino",
  "poker",
  "payday loan",
  "cheap",
  "replica",
  "weight loss",
  "seo",
  "backlink",
  "great post",
  "nice post",
  "thanks for sharing",
  "your blog",
  "your site",
  "your website",
  "bookmark",
  "web explorer",
  "[url=",
  "<a href",
  "купить",
  "продвижение",
  "1xbet",
  "казино",
  "скачать",
  "百家乐",
  "博彩",
];

/** What a list of phrases and a count of links say of one line. */
export function isListedSpam(line: string): boolean {
  const lower = line.toLowerCase();
  return PHRASES.some((phrase) => lower.includes(phrase)) || lower.split("http").length > 2;
}
