import { between, oneOf } from "../../bench/random.ts";
import type { SectionWords } from "./words.ts";

/** The data that a comment system prints around a comment. */
export interface Entry {
  readonly name: string;
  /** The name of the person replied to, for systems that show it. */
  readonly other: string;
  readonly date: string;
  readonly at: number;
  readonly title: string;
  readonly words: SectionWords;
  readonly random: () => number;
}

/** Formats a comment like a particular comment system. */
export type System = (entry: Entry, text: readonly string[]) => readonly string[];

const says = ({ words, random }: Entry) => oneOf(random, words.says);
const reply = ({ words, random }: Entry) => oneOf(random, words.reply);
/** Prefixes the first line of a text. */
const lead = (opening: string, [first = "", ...rest]: readonly string[]) => [opening + first, ...rest];
const maybe = ({ random }: Entry, chance: number, ...lines: string[]) => (random() < chance ? lines : []);
const few = ({ random }: Entry, most = 30) => String(between(random, 0, most));
const subject = (text: readonly string[]) => (text[0] ?? "").split(" ").slice(0, 5).join(" ").slice(0, 40);

export const SYSTEMS: readonly System[] = [
  // WordPress and its themes
  (e, text) => [`${e.name} ${says(e)}`, e.date, ...text, reply(e)],
  (e, text) => [`${e.name} ${says(e)}`, e.date, ...text],
  (e, text) => [`${e.name} ${says(e)} ${e.date}`, ...text, reply(e)],
  (e, text) => [e.date, `${e.name} ${says(e)}`, ...text, ...maybe(e, 0.6, reply(e))],
  (e, text) => [`${e.at + 1}. ${e.name}`, e.date, ...text, ...maybe(e, 0.5, "Permalink")],
  (e, text) => [`${e.name} ${e.date} ${reply(e)}`, ...text],
  (e, text) => [
    `${e.name} permalink`,
    `${e.date}${e.random() < 0.5 ? " / #" : ""}`,
    ...text,
    ...maybe(e, 0.5, reply(e)),
  ],
  (e, text) => [`Comment by ${e.name}`, `on ${e.date}`, ...text],
  (e, text) => [
    ...text,
    `Comment by ${e.name} — ${e.date} @ ${between(e.random, 1, 12)}:${between(e.random, 10, 59)} pm`,
  ],
  (e, text) => [`${e.name} ${says(e)}`, ...maybe(e, 0.1, "Your comment is awaiting moderation."), e.date, ...text],
  // Blogger
  (e, text) => [`${e.name} said...`, ...text, e.date],
  (e, text) => [e.name, e.date, ...text, "ReplyDelete"],
  (e, text) => [`${e.name}${e.date}`, ...text, "ReplyDelete", ...maybe(e, 0.2, "Replies")],
  (e, text) => [`${e.name} ${says(e)}`, ...text, e.date, "Delete"],
  // Disqus
  (e, text) => [
    `${e.name} • ${e.date}`,
    ...text,
    `${few(e)} ${oneOf(e.random, ["△ ▽", "•", "⛺ "])} • ${reply(e)} • Share ›`,
  ],
  (e, text) =>
    [e.name, `• ${e.date}`, "− +", ...text, "see more".repeat(e.random() < 0.1 ? 1 : 0), reply(e), "Share ›"].filter(
      (line) => line !== "",
    ),
  (e, text) => [`Avatar`, `${e.name} ➜ ${e.other} • ${e.date}`, ...text, `${few(e)} ⛺ `, "Share ›"],
  (e, text) => [e.name, e.date, ...text, `${oneOf(e.random, ["Like", "1 Like", "2 people liked this."])} ${reply(e)}`],
  // Staticman, Jekyll, Isso, Commento, Giscus
  (e, text) => [e.name, e.date, ...text, `Reply to ${e.name}`],
  (e, text) => [`${e.name} — ${e.date}`, ...text],
  (e, text) => [`**${e.name}** (${e.date}):`, ...text],
  (e, text) => [`${e.name} (${e.date})`, ...text],
  (e, text) => [`# ${e.name} – ${e.date}`, ...text, `${reply(e)} | ${few(e)}`],
  (e, text) => [e.name, `${few(e)} points`, e.date, ...text],
  (e, text) => [`Gravatar for ${e.name}`, e.name, e.date, ...text],
  // Discourse, Drupal, forums
  (e, text) => [`${e.name} ${e.date} #${e.at + 1}`, ...text, ...maybe(e, 0.5, `${few(e, 9)} Likes`)],
  (e, text) => [
    subject(text),
    `Submitted by ${e.name}${e.random() < 0.5 ? " (not verified)" : ""} on ${e.date}`,
    ...text,
    ...maybe(e, 0.7, "reply"),
  ],
  (e, text) => [
    `Submitted by ${e.name} on ${e.date}`,
    "Permalink",
    ...text,
    oneOf(e.random, ["Log in or register to post comments", "reply", reply(e)]),
  ],
  (e, text) => [`Re: ${e.title}`, `by ${e.name} » ${e.date}`, ...text, ...maybe(e, 0.5, "Top")],
  (e, text) => [
    `${e.date} #${e.at + 1}`,
    e.name,
    oneOf(e.random, ["Junior Member", "Senior Member", "Member", "Новичок", "Neues Mitglied"]),
    ...maybe(e, 0.6, `Posts: ${few(e, 900)}`),
    ...text,
    ...maybe(e, 0.5, "Reply With Quote"),
  ],
  (e, text) => [`${e.name} ${says(e)} ↑`, ...text, e.date],
  (e, text) => [`Quote:`, `Originally Posted by ${e.other}`, ...text, `${e.name}, ${e.date}`],
  (e, text) => [`Posted ${e.date} by ${e.name}`, ...text],
  // East Asia
  (e, text) => [e.name, ...text, e.date, `답글 ${few(e, 9)} 공감 ${few(e, 9)}`, ...maybe(e, 0.4, "신고")],
  (e, text) => [`${e.name} ${e.date}`, ...maybe(e, 0.5, "댓글주소 수정/삭제 댓글쓰기"), ...text],
  (e, text) => [`${e.name} ${e.date}`, ...text, ...maybe(e, 0.4, "返信")],
  (e, text) => [`${e.at + 1}：${e.name}：${e.date}`, ...text],
  (e, text) => [e.name, ...text, e.date, `赞 ${few(e)} 回复`],
  (e, text) => [
    ...lead(`${e.name}：`, text),
    `${e.date} 来自${oneOf(e.random, ["iPhone", "网页", "Android"])}`,
    "回复 | 赞",
  ],
  (e, text) => [
    `${oneOf(e.random, ["沙发", "板凳", "地板", `${e.at + 1}楼`, `${e.at + 1}L`, `[${e.at + 1}楼]`])} ${e.name} ${e.date}`,
    ...text,
    ...maybe(e, 0.5, "支持(0) 反对(0)"),
  ],
  (e, text) => [`@${e.name}`, ...text, e.date],
  // VK, Habr, Livejournal
  (e, text) => [e.name, ...text, `${e.date} | ${reply(e)}`, ...maybe(e, 0.3, `Нравится ${few(e)}`)],
  (e, text) => [e.name, e.date, `${oneOf(e.random, ["0", "+1", "-1", "+4", "–3"])}`, ...text, reply(e)],
  (e, text) => [
    e.name,
    e.date,
    ...text,
    oneOf(e.random, ["Reply", "Reply Parent Thread", "(Reply) (Thread)", "Link | Reply"]),
    ...maybe(e, 0.3, "Collapse"),
  ],
  // Movable Type, TypePad
  (e, text) => [...text, `Posted by: ${e.name} | ${e.date}`],
  (e, text) => [e.name, ...text, ` ${e.name}  ${e.date}`],
  (e, text) => [`${e.name} | ${e.date} | ${reply(e)}`, ...text],
  (e, text) => [...text, `Posted by ${e.name} at ${e.date}`],
  (e, text) => [`${e.name} replied to comment from ${e.other} | ${e.date}`, ...text],
  // Social
  (e, text) => [e.name, ...text, `Like · Reply · ${e.date}`],
  (e, text) => [
    ...lead(`${e.name} `, text),
    `${oneOf(e.random, ["Like", "Unlike", "J’aime", "Gefällt mir", "Me gusta"])} · ${few(e, 9)} · ${e.date}`,
  ],
  (e, text) => [`${e.name} ${between(e.random, 1, 20)} hours ago [–]`, ...text, ...maybe(e, 0.6, "reply")],
  (e, text) => [`[–]${e.name} ${few(e, 90)} points ${e.date}`, ...text, "permalink embed save report reply"],
  (e, text) => [e.name, e.date, ...text, `${few(e, 90)} claps`, ...maybe(e, 0.4, "1 reply")],
  (e, text) => [e.name, `@${e.name.toLowerCase().replace(/\W/g, "")}`, ...text, e.date],
  (e, text) => [e.date, e.name, ...text, few(e), reply(e)],
  // Trackbacks
  (e, text) => [
    `${oneOf(e.random, ["Trackback from", "Trackback by", "Pingback by", "Trackback:", "Pingback:"])} ${e.name}${e.random() < 0.5 ? ` — ${e.date}` : ""}`,
    `[...] ${text.join(" ").slice(0, 240)} [...]`,
  ],
  (e, text) => [
    `${subject(text)}…`,
    `[…] ${text.join(" ").slice(0, 300)} […]`,
    ...maybe(e, 0.5, `${e.name} on ${e.date}`),
  ],
  (e, text) => [e.name, `…${text.join(" ").slice(0, 200)}…`],
  // Guestbooks, shops, newspapers
  (e, text) => [
    `Name: ${e.name}`,
    ...maybe(e, 0.5, `Country: ${oneOf(e.random, ["USA", "Deutschland", "Polska", "France", "Россия"])}`),
    ...lead("Comment: ", text),
    `Added: ${e.date}`,
  ],
  (e, text) => [
    `${oneOf(e.random, ["★★★★★", "★★★★☆", "5 out of 5", "4/5", "5.0"])} ${e.name}`,
    e.date,
    ...text,
    ...maybe(e, 0.4, "Was this review helpful? Yes No"),
  ],
  (e, text) => [
    `${e.name} – ${e.date}`,
    oneOf(e.random, ["Rated 5 out of 5", "Note 4 sur 5", "Bewertet mit 5 von 5"]),
    ...text,
  ],
  (e, text) => [`Comment author avatar${e.name}`, ...text, e.date],
  (e, text) => [
    oneOf(e.random, ["Avatar", `Image of ${e.name}`, `${e.name}'s picture`, `Profile photo for ${e.name}`]),
    e.name,
    e.date,
    ...text,
    oneOf(e.random, ["Report", "Flag as inappropriate", reply(e)]),
  ],
  (e, text) => [
    `${e.name}, ${oneOf(e.random, ["London", "Köln", "Lyon", "Kraków", "Brno", "Porto", "Austin"])}, ${e.date}`,
    ...text,
    ...maybe(e, 0.5, `Recommend ${few(e)}`),
  ],
  (e, text) => [`${e.name} | ${e.date}`, `▲ ${few(e)} ▼ ${few(e)}`, ...text],
  (e, text) => [`In reply to ${e.other}`, `by ${e.name}`, e.date, ...text],
  // Hand-written pages
  (e, text) => [`#${e.at + 1} ${e.name} (${e.date})`, ...text],
  (e, text) => [`#${e.at + 1}`, ...text, `${e.name}, ${e.date}`],
  (e, text) => [...text, `— ${e.name}, ${e.date}`],
  (e, text) => [...text, `- ${e.name}`],
  (e, text) => [e.name, ...text],
  (e, text) => [e.date, ...text],
  (e, text) => [`${e.name}:`, ...text],
  (e, text) => lead(`${e.name}: `, text),
  (e, text) => lead(`<${e.name}> `, text),
  (e, text) => lead(`${e.date} ${e.name}: `, text),
  (e, text) => lead(`${e.name} ${says(e)} `, text),
  (e, text) => lead(`${e.at + 1}. `, text),
  (e, text) => lead(oneOf(e.random, ["- ", "• ", "* "]), text),
  (e, text) => [`${e.name} wrote on ${e.date}:`, ...text.map((line) => (line === "" ? line : `  ${line}`))],
  (e, text) => [[e.name, e.date, text.join(" ")].join(" | ")],
];
