import { between, oneOf } from "../../bench/random.ts";
import { NAMES, sectionWords } from "./words.ts";

/** Input of a generator of article lines. */
export interface Stock {
  readonly random: () => number;
  readonly language: string;
  /** Returns a sentence or headline of some article in the language. */
  readonly prose: () => string;
}

type Generator = (stock: Stock) => string[];

const PEOPLE = NAMES.filter((name) => /^\p{Lu}/u.test(name) && !/casino|SEO|Anon|Guest|Unknown|Аноним/i.test(name));
const PLACES = [
  "Berlin",
  "Paris",
  "London",
  "Lisboa",
  "Praha",
  "Москва",
  "Київ",
  "東京",
  "Seoul",
  "Istanbul",
  "Roma",
  "Madrid",
  "Austin, TX",
  "São Paulo",
  "Hà Nội",
  "Jakarta",
  "Cape Town",
  "Wien",
  "Zürich",
  "Toronto",
];
const HOSTS = [
  "github.com",
  "en.wikipedia.org",
  "www.nytimes.com",
  "docs.python.org",
  "arxiv.org",
  "www.bbc.co.uk",
  "youtu.be",
  "lists.example.org",
  "www.gov.uk",
  "doi.org",
  "bugs.example.net",
  "blog.example.com",
  "www.heise.de",
  "lemonde.fr",
  "cdn.example.io",
];
const TEAMS = [
  "Rovers",
  "United",
  "Dynamo",
  "Sparta",
  "Real",
  "Athletic",
  "Zenit",
  "Ajax",
  "Flames",
  "Tigers",
  "Wanderers",
  "Olympique",
];

const many = ({ random }: Stock, least: number, most: number, write: (at: number) => string | string[]) =>
  Array.from({ length: between(random, least, most) }, (_, at) => write(at)).flat();
const two = (value: number) => String(value).padStart(2, "0");
const hex = (random: () => number, size: number) =>
  Array.from({ length: size }, () => "0123456789abcdef"[between(random, 0, 15)]).join("");
const day = ({ random, language }: Stock) => {
  const months = sectionWords(language)?.months ?? sectionWords("en")?.months ?? [];
  return oneOf(random, [
    `${between(random, 1, 28)} ${oneOf(random, months)} ${between(random, 2008, 2026)}`,
    `${between(random, 2008, 2026)}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`,
    `${two(between(random, 1, 28))}.${two(between(random, 1, 12))}.${between(random, 2008, 2026)}`,
    `${oneOf(random, months)} ${between(random, 1, 28)}, ${between(random, 2008, 2026)}`,
  ]);
};
const clock = ({ random }: Stock) => `${two(between(random, 0, 23))}:${two(between(random, 0, 59))}`;
const address = ({ random, prose }: Stock) => {
  const slug =
    prose()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 50) || hex(random, 8);
  return `https://${oneOf(random, HOSTS)}/${oneOf(random, ["", "posts/", "2021/04/", "wiki/", "en/docs/", "issues/"])}${slug}`;
};
const person = ({ random }: Stock) => oneOf(random, PEOPLE);
const short = ({ prose }: Stock, most = 70) => prose().slice(0, most);
const aWord = ({ prose, random }: Stock) => {
  const found = prose()
    .split(" ")
    .filter((one) => one.length > 4);
  return found.length === 0 ? "Update" : oneOf(random, found);
};
/** Generators of lines at the end of or within real articles that look like what a filter cuts. */
const GENERATORS: readonly Generator[] = [
  (s) => [
    `${oneOf(s.random, ["Tags:", "Filed under:", "Keywords:", "Schlagwörter:", "Mots-clés :", "Etiquetas:", "Теги:", "标签：", "タグ:", "Topics:"])} ${many(s, 2, 7, () => aWord(s)).join(", ")}`,
  ],
  (s) => many(s, 2, 6, () => aWord(s)),
  (s) => [
    `${person(s)} ${oneOf(s.random, ["is a reporter based in", "is a freelance writer living in", "covers technology from", "arbeitet als Redakteur in", "est journaliste à", "es periodista en", "é jornalista em", "is an editor in"])} ${oneOf(s.random, PLACES)}.`,
    oneOf(s.random, [
      "Follow him on Twitter.",
      "You can reach her at name@example.com.",
      `More from ${person(s)}`,
      `@${person(s).toLowerCase().replace(/\W/g, "")}`,
      "Her latest book is out in May.",
    ]),
  ],
  (s) => [
    oneOf(s.random, [
      "Related articles",
      "Read more",
      "See also",
      "More on this story",
      "Lesen Sie auch",
      "À lire aussi",
      "Lea también",
      "Leia também",
      "Читайте также",
      "相关阅读",
      "関連記事",
      "Most read",
      "Recommended",
      "Related posts:",
    ]),
    ...many(s, 2, 10, () => short(s, 90)),
  ],
  (s) => many(s, 2, 30, (at) => `[${at + 1}] ${s.random() < 0.5 ? `${short(s, 60)} ` : ""}${address(s)}`),
  (s) => [
    oneOf(s.random, ["References", "Sources", "Links", "Quellen", "Sources :", "Ссылки", "参考资料", "参考"]),
    ...many(
      s,
      2,
      20,
      (at) => `${s.random() < 0.5 ? `${at + 1}. ` : ""}${person(s)}: ${short(s)}, ${between(s.random, 1990, 2025)}`,
    ),
  ],
  (s) => many(s, 3, 40, () => `${s.random() < 0.5 ? "- " : ""}${short(s, 50)}: ${address(s)}`),
  (s) =>
    many(
      s,
      2,
      25,
      () =>
        `${hex(s.random, 64)}  ${aWord(s).toLowerCase()}-${between(s.random, 1, 9)}.${between(s.random, 0, 20)}.tar.gz`,
    ),
  (s) =>
    many(s, 1, 6, () => [
      `https://${oneOf(s.random, HOSTS)}/pub/${aWord(s)}-${between(s.random, 1, 4)}.${between(s.random, 0, 9)}.zip`,
      `SIZE: ${between(s.random, 1000, 99999999)}`,
      `SHA1: ${hex(s.random, 40)}`,
      `SHA256: ${hex(s.random, 64)}`,
      `MD5: ${hex(s.random, 32)}`,
    ]),
  (s) => [
    oneOf(s.random, [
      "Contact",
      "Press contact:",
      "Kontakt:",
      "Contacto:",
      "Контакты:",
      "For more information:",
      "Media inquiries",
    ]),
    person(s),
    `${oneOf(s.random, ["Tel.", "Phone:", "Telefon:", "☎"])} +${between(s.random, 1, 99)} ${between(s.random, 100, 999)} ${between(s.random, 1000, 9999)}`,
    "press@example.org",
    `www.${aWord(s).toLowerCase().replace(/\W/g, "")}.org`,
  ],
  (s) =>
    many(
      s,
      3,
      40,
      () =>
        `${day(s)} ${oneOf(s.random, ["–", "-", ":", "|", "@"])} ${oneOf(s.random, PLACES)}, ${aWord(s)} ${oneOf(s.random, ["Hall", "Arena", "Club", "Festival", "Theatre", ""])}`,
    ),
  (s) =>
    many(
      s,
      4,
      20,
      (at) =>
        `${at + 1}${oneOf(s.random, [".", "", ")"])} ${oneOf(s.random, PLACES)} ${oneOf(s.random, TEAMS)} ${between(s.random, 10, 38)} ${between(s.random, 0, 20)} ${between(s.random, 0, 20)} ${between(s.random, 0, 90)}`,
    ),
  (s) =>
    many(
      s,
      4,
      20,
      () => `${oneOf(s.random, TEAMS)} ${between(s.random, 0, 6)}-${between(s.random, 0, 6)} ${oneOf(s.random, TEAMS)}`,
    ),
  (s) =>
    many(
      s,
      3,
      40,
      () => `${hex(s.random, 7)} ${short(s, 60)}${s.random() < 0.4 ? ` (#${between(s.random, 10, 9999)})` : ""}`,
    ),
  (s) =>
    many(s, 2, 10, () => [
      `commit ${hex(s.random, 40)}`,
      `Author: ${person(s)} <name@example.com>`,
      `Date:   Mon ${oneOf(s.random, ["Jan", "Apr", "Sep"])} ${between(s.random, 1, 28)} ${clock(s)}:12 ${between(s.random, 2010, 2025)} +0200`,
      "",
      `    ${short(s, 60)}`,
      "",
    ]),
  (s) =>
    many(
      s,
      3,
      40,
      () =>
        `${between(s.random, 2015, 2025)}-0${between(s.random, 1, 9)}-${two(between(s.random, 1, 28))} ${clock(s)}:${two(between(s.random, 0, 59))} ${oneOf(s.random, ["INFO", "WARN", "ERROR", "[main]", "sshd[2211]:"])} ${short(s, 50)}`,
    ),
  (s) =>
    many(s, 2, 8, () => [
      `${oneOf(s.random, ["Version ", "v", ""])}${between(s.random, 0, 9)}.${between(s.random, 0, 20)}.${between(s.random, 0, 9)} (${day(s)})`,
      ...many(s, 1, 6, () => `${oneOf(s.random, ["* ", "- ", "• ", ""])}${short(s, 80)}`),
    ]),
  (s) =>
    many(s, 3, 30, () =>
      s.random() < 0.5
        ? [`${clock(s)} ${s.prose()}`]
        : [`${clock(s)}${s.random() < 0.5 ? ` ${person(s)}` : ""}`, s.prose()],
    ),
  (s) =>
    many(s, 2, 12, () => [
      `${day(s)}, ${clock(s)}${s.random() < 0.4 ? ` UTC` : ""}`,
      s.prose(),
      ...(s.random() < 0.4 ? [""] : []),
    ]),
  (s) =>
    many(s, 2, 8, () => [
      `${oneOf(s.random, ["Monitoring", "Resolved", "Identified", "Investigating", "Update", "Behoben", "Résolu"])} - ${s.prose()}`,
      `${oneOf(s.random, ["Jan", "Mar", "Jul"])} ${between(s.random, 1, 28)}, ${clock(s)} UTC`,
    ]),
  (s) =>
    many(s, 3, 15, () => [
      `${oneOf(s.random, ["Q:", "Question:", "F:", "В:", "问：", "P:"])} ${s.prose()}`,
      `${oneOf(s.random, ["A:", "Answer:", "О:", "答：", "R:"])} ${s.prose()}`,
    ]),
  (s) => {
    const speakers = [person(s), person(s)];
    return many(s, 3, 40, (at) => `${speakers[at % 2]}: ${s.prose()}`);
  },
  (s) => {
    const speakers = [person(s), person(s)];
    return many(s, 2, 20, (at) => [`${speakers[at % 2]}${s.random() < 0.5 ? " said:" : ""}`, s.prose()]);
  },
  (s) => {
    const refrain = many(s, 2, 4, () => short(s, 40));
    return many(s, 2, 6, () => [
      ...many(s, 2, 4, () => short(s, 40)),
      ...(s.random() < 0.5 ? [""] : []),
      ...refrain,
      "",
    ]);
  },
  (s) => [
    `${oneOf(s.random, ["Update", "UPDATE", "Correction", "Editor's note", "Nachtrag", "Mise à jour", "Actualización", "Обновление", "更新", "追記"])} ${day(s)}: ${s.prose()}`,
  ],
  (s) => [
    `${oneOf(s.random, ["Originally published at", "Published:", "Last updated:", "Veröffentlicht am", "Publié le", "Posted:", "Опубликовано", "发布于", "First published on"])} ${day(s)}${s.random() < 0.5 ? ` ${clock(s)}` : ""}`,
  ],
  () => ["Follow us on Twitter and Facebook.", "Subscribe to our newsletter to get the latest news in your inbox."],
  (s) => [
    oneOf(s.random, [
      "Thanks for reading! Let me know what you think.",
      "Vielen Dank fürs Lesen!",
      "Merci de votre lecture !",
      "Thank you all for your support, and see you next week.",
      "If you enjoyed this post, share it with your friends.",
      "¡Gracias por leer!",
      "Obrigado pela leitura!",
      "Спасибо за внимание!",
      "感谢阅读！",
      "Happy hacking!",
      "Dziękuję za uwagę!",
      "You can thank me by linking to my blog.",
      "Please leave your questions in the comments below.",
    ]),
  ],
  (s) => [`© ${between(s.random, 1999, 2026)} ${person(s)}. All rights reserved.`],
  (s) =>
    many(
      s,
      4,
      20,
      () =>
        `${between(s.random, 1, 500)} ${oneOf(s.random, ["g", "ml", "cups", "tbsp", "EL", "cuillères", "kg", "oz"])} ${aWord(s).toLowerCase()}`,
    ),
  (s) =>
    many(
      s,
      3,
      20,
      () =>
        `${aWord(s)} ${oneOf(s.random, ["$", "€", "£", "¥", ""])}${between(s.random, 1, 999)}.${two(between(s.random, 0, 99))}${s.random() < 0.3 ? ` (${between(s.random, 1, 90)} %)` : ""}`,
    ),
  (s) =>
    many(
      s,
      2,
      15,
      () =>
        `${s.random() < 0.5 ? "    " : "$ "}${oneOf(s.random, ["git clone", "sudo apt-get install", "curl -O", "npm install", "cd", "export PATH=", "docker run -it"])} ${aWord(s).toLowerCase()}`,
    ),
  (s) => ["“", ...many(s, 1, 5, () => `> ${s.prose()}`)].slice(1),
  (s) => [
    `Dear ${person(s)},`,
    s.prose(),
    s.prose(),
    oneOf(s.random, ["Sincerely,", "Kind regards,", "Mit freundlichen Grüßen", "Cordialement,", "С уважением,"]),
    person(s),
  ],
  (s) => many(s, 3, 30, () => `${aWord(s)} – ${short(s, 90)}`),
  (s) => many(s, 3, 25, () => aWord(s) + (s.random() < 0.5 ? ` (${between(s.random, 1, 400)})` : "")),
  (s) => many(s, 2, 15, () => [short(s, 60), address(s)]),
  (s) => many(s, 1, 4, () => address(s)),
  (s) =>
    many(
      s,
      2,
      10,
      () =>
        `${person(s)}, ${oneOf(s.random, ["CEO", "professor", "spokesperson", "Sprecher", "directrice", "engineer"])}, ${oneOf(s.random, PLACES)}`,
    ),
  (s) => [
    `Photo: ${person(s)} / ${oneOf(s.random, ["AP", "Reuters", "dpa", "AFP", "Getty"])}`,
    ...(s.random() < 0.5
      ? [`(${oneOf(s.random, ["Reporting by", "Editing by", "mit Material von"])} ${person(s)})`]
      : []),
  ],
];

/** Generates a random block of lines that belong to the article. */
export function writeBlock(stock: Stock): string[] {
  return oneOf(stock.random, GENERATORS)(stock);
}
