import { between, oneOf } from "../../bench/random.ts";
import { type Stock, writeBlock } from "./article-ends.ts";
import { ThreadDates } from "./dates.ts";
import { type EndWords, endWords } from "./end-words.ts";
import { readerName } from "./people.ts";
import { sectionWords } from "./words.ts";

interface Desk extends Stock {
  readonly words: EndWords;
  readonly date: () => string;
  readonly person: () => string;
  readonly host: () => string;
  /** The separators chosen for this block. */
  readonly marks: Map<string, string>;
}

/** Generates lines of an article. Writers of the size "whole" can form a body by themselves. */
type Writer = (desk: Desk) => string[];

const two = (value: number) => String(value).padStart(2, "0");
const many = ({ random }: Desk, least: number, most: number, line: (at: number) => string | string[]) =>
  Array.from({ length: between(random, least, most) }, (_, at) => line(at)).flat();
const cut = ({ prose }: Desk, most: number) => prose().slice(0, most);
const aWord = (desk: Desk) => oneOf(desk.random, desk.prose().split(/\s+/)).slice(0, 24) || "x";
const clock = ({ random }: Desk) => `${two(between(random, 0, 23))}:${two(between(random, 0, 59))}`;
const hex = ({ random }: Desk, size: number) =>
  Array.from({ length: size }, () => between(random, 0, 15).toString(16)).join("");
const number = ({ random }: Desk, most: number) => between(random, 0, most);
const HOST_ENDS = [
  "org",
  "com",
  "net",
  "gov",
  "edu",
  "de",
  "fr",
  "pl",
  "cz",
  "jp",
  "com.br",
  "co.uk",
  "ac.th",
  "ru",
  "io",
];
const url = (desk: Desk) =>
  `http${desk.random() < 0.7 ? "s" : ""}://${desk.host()}/${oneOf(desk.random, ["", `${number(desk, 2026)}/`, "doc/", "en/news/", "?id="])}${oneOf(desk.random, [String(number(desk, 99999)), hex(desk, 6), "index.html", "", "report.pdf", "faq"])}`;
const dated = (desk: Desk, patterns: readonly string[]) => oneOf(desk.random, patterns).replace("%", desk.date());
const phone = (desk: Desk) =>
  oneOf(desk.random, [
    `+${between(desk.random, 1, 99)} ${number(desk, 999)} ${between(desk.random, 10000, 999999)}`,
    `(0${number(desk, 99)}) ${number(desk, 9999)}-${number(desk, 9999)}`,
    `0${number(desk, 999)}/${number(desk, 999999)}`,
  ]);
/** Picks a separator; mostly the same one throughout a block. */
const sep = ({ random, marks: kept }: Desk, ...marks: string[]) => {
  const key = marks.join("|");
  const mark = (random() < 0.9 ? kept.get(key) : undefined) ?? oneOf(random, marks);
  kept.set(key, mark);
  return mark;
};

const WRITERS: readonly Writer[] = [
  (d) => [oneOf(d.random, d.words.thanks)],
  (d) => [oneOf(d.random, d.words.thanks), d.person()],
  (d) => [oneOf(d.random, d.words.thanks), oneOf(d.random, d.words.follow)],
  (d) => [dated(d, d.words.published)],
  (d) => [
    `${dated(d, d.words.published)}${d.random() < 0.5 ? ` | ${d.person()}` : ""}`,
    ...(d.random() < 0.4 ? [oneOf(d.random, d.words.rights)] : []),
  ],
  (d) => [`${dated(d, d.words.update)} ${d.prose()}`],
  (d) => many(d, 2, 6, () => [`${dated(d, d.words.update)} ${d.prose()}`]),
  (d) => [`${d.person()} ${oneOf(d.random, d.words.about)}.`],
  (d) => [
    `${d.person()} ${oneOf(d.random, d.words.about)}. ${d.prose().slice(0, 160)}`,
    ...(d.random() < 0.5 ? [oneOf(d.random, d.words.follow), url(d)] : []),
  ],
  (d) => [
    d.person(),
    `${oneOf(d.random, d.words.about)}`,
    `@${d.person().toLowerCase().replace(/\W/g, "") || "desk"}`,
    url(d),
  ],
  (d) => [oneOf(d.random, d.words.related), ...many(d, 2, 12, () => cut(d, 100))],
  (d) => [oneOf(d.random, d.words.related), ...many(d, 2, 8, () => [cut(d, 90), d.date()])],
  (d) => [
    oneOf(d.random, d.words.sources),
    ...many(
      d,
      2,
      25,
      (at) =>
        `${sep(d, "[", "", "(")}${at + 1}${sep(d, "]", ".", ")")} ${d.random() < 0.5 ? `${cut(d, 70)} ` : ""}${url(d)}`,
    ),
  ],
  (d) => many(d, 1, 20, (at) => `${sep(d, "^ ", "↑ ", "[", "")}${at + 1}${sep(d, "]", ".", ":")} ${url(d)}`),
  (d) =>
    many(
      d,
      2,
      20,
      (at) =>
        `${sep(d, "¹ ", `${at + 1}. `)}${d.person()}, ${cut(d, 60)}, ${between(d.random, 1950, 2025)}, ${sep(d, "pp.", "S.", "p.", "с.", "str.", "页")} ${number(d, 400)}.`,
    ),
  (d) => many(d, 1, 12, () => url(d)),
  (d) => many(d, 2, 14, () => [cut(d, 60), url(d)]),
  (d) =>
    many(d, 3, 60, () =>
      `${sep(d, "* ", "- ", "• ", "")}${aWord(d)} ${sep(d, "-", "–", ":")} ${cut(d, 70)} ${d.random() < 0.6 ? url(d) : ""}`.trim(),
    ),
  (d) =>
    [
      oneOf(d.random, d.words.contact),
      d.person(),
      `${number(d, 200)} ${aWord(d)}, ${number(d, 99999)}`,
      phone(d),
      `press@${d.host()}`,
      `www.${d.host()}`,
    ].slice(0, between(d.random, 2, 6)),
  (d) => [`${oneOf(d.random, d.words.contact)}: ${phone(d)}, ${d.host()}`],
  (d) => [`© ${between(d.random, 1998, 2026)} ${d.person()}. ${oneOf(d.random, d.words.rights)}`],
  (d) => [oneOf(d.random, d.words.rights)],
  (d) => [
    oneOf(d.random, d.words.follow),
    ...(d.random() < 0.5
      ? [
          `https://${sep(d, "twitter.com", "www.facebook.com", "t.me", "www.instagram.com", "mastodon.social", "weibo.com")}/${hex(d, 6)}`,
        ]
      : []),
  ],
  (d) => many(d, 3, 50, () => `${d.date()}${sep(d, " – ", " | ", ": ", ", ", " ")}${aWord(d)}, ${cut(d, 40)}`),
  (d) => many(d, 3, 30, () => [d.date(), cut(d, 60), `${clock(d)}, ${aWord(d)}`]),
  (d) => many(d, 4, 60, () => [`${clock(d)}${sep(d, " ", ": ", " - ", " Uhr: ")}${d.prose()}`]),
  (d) => {
    const who = [d.person(), d.person(), d.person()];
    return many(d, 4, 40, () => [`${clock(d)} ${oneOf(d.random, who)}`, d.prose(), ...(d.random() < 0.3 ? [""] : [])]);
  },
  (d) => {
    const who = [d.person(), d.person()];
    return many(d, 4, 60, (at) => `${(who[at % 2] ?? "").toUpperCase()}: ${d.prose()}`);
  },
  (d) => {
    const who = [d.person(), d.person()];
    return many(d, 3, 25, (at) => [`${who[at % 2]}:`, d.prose(), ""]);
  },
  (d) => {
    const who = [d.person(), d.person(), d.person(), d.person()];
    return many(d, 3, 30, () => `“${cut(d, 160)}” ${sep(d, "— ", "- ", "")}${oneOf(d.random, who)}`);
  },
  (d) =>
    many(d, 2, 20, () => [
      cut(d, 200),
      `${sep(d, "— ", "-- ", "- ", "\t\t-- ")}${d.person()}`,
      ...(d.random() < 0.6 ? [""] : []),
    ]),
  (d) =>
    many(d, 2, 20, () => [
      `${sep(d, "Q:", "Q.", "Frage:", "В:", "问：", "P:", "F:")} ${d.prose()}`,
      `${sep(d, "A:", "A.", "Antwort:", "О:", "答：", "R:")} ${d.prose()}`,
    ]),
  (d) => {
    const cells = Array.from({ length: between(d.random, 3, 9) }, () =>
      oneOf(d.random, [
        () => String(number(d, 40)),
        () => String(number(d, 9000)),
        () => d.person(),
        () => aWord(d),
        () => `${aWord(d)} ${aWord(d)}`,
        () => `${number(d, 99)}.${number(d, 9)} %`,
        () => d.date(),
        () => clock(d),
      ]),
    );
    const parting = oneOf(d.random, [" | ", " | ", "|", "\t", "; ", ", ", "  ", " – "]);
    const heading = d.random() < 0.6 ? [cells.map(() => aWord(d)).join(parting)] : [];
    return [...heading, ...many(d, 4, 40, () => cells.map((cell) => cell()).join(parting))];
  },
  (d) => {
    const refrain = many(d, 2, 5, () => cut(d, 45));
    return many(d, 2, 7, () => [...many(d, 2, 5, () => cut(d, 45)), "", ...refrain, ""]);
  },
  (d) => {
    const line = cut(d, 50);
    return many(d, 3, 20, () => (d.random() < 0.4 ? line : cut(d, 50)));
  },
  (d) =>
    many(d, 4, 60, () => `${sep(d, "INFO", "WARN", "DEBUG", "error:", "[ok]")} ${d.date()} ${aWord(d)} ${cut(d, 60)}`),
  (d) =>
    many(
      d,
      4,
      60,
      () =>
        `${number(d, 223)}.${number(d, 255)}.${number(d, 255)}.${number(d, 255)} - - [${d.date()}] "GET /${aWord(d)} HTTP/1.1" 200 ${number(d, 90000)}`,
    ),
  (d) =>
    [
      "HTTP/1.1 200 OK",
      `Date: ${d.date()}`,
      `Server: ${sep(d, "nginx", "Apache")}`,
      `Content-Type: text/html; charset=utf-8`,
      `Content-Length: ${number(d, 90000)}`,
      `ETag: "${hex(d, 12)}"`,
      `Location: ${url(d)}`,
      "Connection: keep-alive",
    ].slice(0, between(d.random, 4, 8)),
  (d) =>
    many(
      d,
      4,
      40,
      () =>
        `-rw-r--r-- ${number(d, 9)} ${sep(d, "root", "www", "anna")} ${sep(d, "root", "staff")} ${number(d, 99999)} ${d.date()} ${aWord(d)}.${sep(d, "txt", "png", "js", "md")}`,
    ),
  (d) =>
    many(d, 2, 15, () => [
      `commit ${hex(d, 40)}`,
      `Author: ${d.person()} <name@example.com>`,
      `Date:   ${d.date()}`,
      "",
      `    ${cut(d, 70)}`,
      "",
    ]),
  (d) => many(d, 3, 60, () => `${hex(d, 7)} ${cut(d, 70)}${d.random() < 0.5 ? ` (${d.person()})` : ""}`),
  (d) =>
    many(
      d,
      2,
      40,
      () =>
        `${hex(d, oneOf(d.random, [32, 40, 64]))}  ${aWord(d)}-${number(d, 9)}.${number(d, 30)}.${sep(d, "tar.gz", "zip", "iso", "exe", "deb")}`,
    ),
  (d) =>
    many(d, 1, 8, () => [
      url(d),
      `${sep(d, "SIZE", "Size", "Größe")}: ${number(d, 99999999)}`,
      `SHA256: ${hex(d, 64)}`,
    ]),
  (d) =>
    many(d, 2, 12, () => [
      `${sep(d, "v", "Version ", "", "## ")}${number(d, 9)}.${number(d, 30)}.${number(d, 20)} (${d.date()})`,
      ...many(
        d,
        1,
        7,
        () =>
          `${sep(d, "* ", "- ", "• ", "")}${cut(d, 90)}${d.random() < 0.3 ? ` by @${hex(d, 5)} in #${number(d, 9999)}` : ""}`,
      ),
      "",
    ]),
  (d) =>
    many(
      d,
      4,
      30,
      (at) =>
        `${at + 1}${sep(d, ".", "", ")", "\t")} ${d.person()} ${sep(d, "(", "")}${aWord(d)} ${number(d, 3)}:${two(number(d, 59))}.${number(d, 99)}`,
    ),
  (d) =>
    many(
      d,
      4,
      24,
      (at) =>
        `${at + 1} ${aWord(d)} ${number(d, 38)} ${number(d, 20)} ${number(d, 20)} ${number(d, 90)}:${number(d, 90)} ${number(d, 99)}`,
    ),
  (d) =>
    many(d, 4, 30, () => `${aWord(d)} – ${aWord(d)} ${number(d, 6)}:${number(d, 6)} (${number(d, 4)}:${number(d, 4)})`),
  (d) =>
    many(
      d,
      4,
      30,
      () =>
        `${aWord(d)} ${sep(d, "$", "€", "£", "¥", "₽", "zł ", "R$ ", "Kč ")}${number(d, 900)}${sep(d, ".", ",")}${two(number(d, 99))} ${sep(d, "+", "-", "")}${number(d, 9)}.${number(d, 9)}%`,
    ),
  (d) =>
    many(
      d,
      4,
      20,
      () => `${number(d, 500)} ${sep(d, "g", "ml", "EL", "cups", "dag", "ст. л.", "克", "colheres")} ${aWord(d)}`,
    ),
  (d) => many(d, 3, 15, (at) => `${at + 1}. ${cut(d, 160)}`),
  (d) =>
    many(
      d,
      2,
      30,
      () =>
        `${sep(d, "$ ", "# ", "> ", "    ", ">>> ", "C:\\> ")}${sep(d, "git push origin", "sudo apt install", "make", "python3 -m", "docker run", "curl -sL", "SELECT * FROM", "npm i")} ${hex(d, 5)}`,
    ),
  (d) =>
    many(
      d,
      3,
      30,
      (at) =>
        `${" ".repeat((at % 4) * 2)}${sep(d, "if (x > 0) {", "}", "return result;", "def run(self):", "for item in items:", '<div class="box">', "</div>", "const a = [];", "end", "print(value)", "#include <stdio.h>", "// see below", "int main() {")}`,
    ),
  (d) => many(d, 1, 6, () => [`> ${d.prose()}`, ...(d.random() < 0.5 ? [`> — ${d.person()}`] : [])]),
  (d) => [
    `${sep(d, "Dear", "Liebe", "Cher", "Estimado", "Уважаемая", "尊敬的", "Szanowny", "Hi", "Hello")} ${d.person()},`,
    ...many(d, 1, 5, () => d.prose()),
    sep(
      d,
      "Sincerely,",
      "Best regards,",
      "Mit freundlichen Grüßen",
      "Cordialement",
      "Un saludo,",
      "С уважением,",
      "此致",
      "Z poważaniem",
      "Yours,",
    ),
    d.person(),
  ],
  (d) => many(d, 3, 20, () => `${d.person()}, ${aWord(d)}, ${number(d, 90)}`),
  (d) => many(d, 3, 40, () => aWord(d)),
  (d) => [
    `${sep(d, "Tags:", "Filed under", "Stichworte:", "Mots clés :", "Etiquetas:", "Метки:", "标签：", "タグ：", "Tagi:", "Štítky:", "الوسوم:", "Categories:", "#")} ${many(d, 2, 9, () => aWord(d)).join(sep(d, ", ", " #", " | ", " · ", "、"))}`,
  ],
  (d) => [
    d.words.related[0] ?? "",
    ...many(d, 4, 20, () => `${cut(d, 70)} ${sep(d, "»", "→", "...", "[more]", "")}`.trim()),
  ],
  (d) => [
    `${sep(d, "Photo", "Foto", "Image", "Crédit photo", "Фото", "图片来源", "写真")}: ${d.person()}${sep(d, " / Reuters", "/dpa", " (CC BY 2.0)", "", " via Flickr")}`,
  ],
  (d) =>
    many(d, 2, 20, () => [
      `${sep(d, "PMID", "DOI", "ISBN", "arXiv")}: ${number(d, 99)}.${number(d, 9999)}/${hex(d, 6)}`,
      cut(d, 80),
    ]),
  (d) =>
    many(d, 3, 25, () => [
      `${number(d, 99)} ${sep(d, "points", "comments", "likes", "views", "stars")} | ${cut(d, 70)}`,
    ]),
  (d) =>
    many(d, 2, 15, () => [
      cut(d, 70),
      `${d.date()} ${sep(d, "by", "von", "par", "·", "|")} ${d.person()}`,
      cut(d, 200),
    ]),
  (d) =>
    many(d, 2, 8, () => [
      `${d.person()} ${sep(d, "said", "says", "wrote", "asks", "sagte", "a dit", "dijo", "пишет", "说")}: “${d.prose()}”`,
    ]),
  (d) => [
    sep(
      d,
      "Quotes of the day",
      "Letters to the editor",
      "Readers write",
      "Leserbriefe",
      "Courrier",
      "Письма читателей",
      "读者来信",
    ),
    ...many(d, 2, 10, () => [d.prose(), `${d.person()}, ${aWord(d)}`, ""]),
  ],
  (d) => [
    sep(
      d,
      "Comments from the jury",
      "What our patients say",
      "Reactions in the press",
      "Stimmen zum Spiel",
      "Réactions",
      "Отклики прессы",
    ),
    ...many(d, 2, 8, () => [`${d.person()}:`, d.prose()]),
  ],
];

/** Generates lines that occur in real articles and that filters cut by mistake. */
export function writeHonestBlock(stock: Stock): string[] {
  const { random, language } = stock;
  const words = endWords(random() < 0.85 ? language : "en");
  const section = sectionWords(language) ?? sectionWords("en");
  if (words === undefined || section === undefined || random() < 0.25) return writeBlock(stock);
  const dates = new ThreadDates(random, section.months, section.dates);
  const people = Array.from({ length: between(random, 2, 12) }, () => readerName(random, language)).filter((name) =>
    /\p{Lu}|\p{Lo}/u.test(name),
  );
  const hosts = Array.from(
    { length: between(random, 1, 6) },
    () => `${oneOf(random, ["www.", "", "docs.", "news."])}${hostWord(stock)}.${oneOf(random, HOST_ENDS)}`,
  );
  return oneOf(
    random,
    WRITERS,
  )({
    ...stock,
    words,
    date: () => dates.next(),
    person: () => (people.length === 0 ? "A. Weber" : oneOf(random, people)),
    host: () => oneOf(random, hosts),
    marks: new Map(),
  });
}

function hostWord({ prose, random }: Stock): string {
  const letters = prose()
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  const from = Math.floor(random() * Math.max(1, letters.length - 8));
  return (
    letters.slice(from, from + between(random, 4, 10)) ||
    oneOf(random, ["archive", "museum", "library", "ministry", "institute", "journal"])
  );
}
