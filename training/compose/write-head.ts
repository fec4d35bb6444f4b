import { between, oneOf } from "../../bench/random.ts";
import { ThreadDates } from "./dates.ts";
import { NAMES, sectionWords } from "./words.ts";

const SHARES = [
  "Share",
  "Tweet",
  "Share on Facebook",
  "Print",
  "Email this",
  "Listen to this article",
  "5 min read",
  "Save",
  "Follow",
  "Teilen",
  "Partager",
  "Compartir",
  "分享",
  "シェア",
];
const BYLINES = [
  "By @",
  "by @",
  "@",
  "Posted by @",
  "Von @",
  "Par @",
  "Por @",
  "Di @",
  "Автор: @",
  "作者：@",
  "Written by @",
  "文/@",
];

/** Lines often found above an article, such as the number of comments. They belong to the article. */
export function writeHead(language: string, random: () => number): string[] {
  const words = sectionWords(random() < 0.6 ? language : "en") ?? sectionWords("en");
  if (words === undefined) return [];
  const count = String(between(random, 0, 250));
  const lines = [
    oneOf(random, BYLINES).replace("@", oneOf(random, NAMES)),
    new ThreadDates(random, words.months, words.dates).next(),
    oneOf(random, words.headings).replace("#", count).replace("@", ""),
    `${oneOf(random, ["Comments", "Kommentare", "Commentaires", "Comentarios", "Комментарии", "评论", "Comments:", "Replies:", "Views:"])}${oneOf(random, [":", " ", ": ", " ("])}${count}`,
    oneOf(random, SHARES),
    oneOf(random, words.form),
  ];
  return Array.from({ length: between(random, 1, 4) }, () => oneOf(random, lines));
}
