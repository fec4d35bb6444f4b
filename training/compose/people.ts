import { oneOf } from "../../bench/random.ts";
import { templatesIn } from "./own-lists.ts";

const bars = (cell: string) => cell.split("|");

/** Names of many cultures: languages, given names, family names, separator. */
const CULTURES: readonly (readonly [string, string, string, string])[] = [
  [
    "en",
    "James|Emily|Rob|Karen|Steve|Abby|Todd|Megan|Derek|Hannah|Owen|Ruth|Phil|Sandra|Walt|Gwen|Nate|Lori",
    "Miller|Hughes|O'Brien|Carter|Whitfield|Ross|Bennett|McKay|Fletcher|Doyle|Parr|Stone",
    " ",
  ],
  [
    "de|nl|da|sv|no",
    "Jürgen|Heike|Uwe|Katrin|Lars|Sven|Ingrid|Maarten|Femke|Søren|Mette|Åsa|Torsten|Anke|Bjørn|Elke",
    "Schröder|Vogel|de Vries|Jansen|Nielsen|Lindqvist|Hansen|Krüger|Bakker|Brandt|Dahl",
    " ",
  ],
  [
    "fr|ca",
    "Amélie|Benoît|Chantal|Thierry|Océane|Yves|Margaux|Gaël|Sylvie|Bastien",
    "Lefèvre|Moreau|Dubois|Girard|Roche|Fontaine|Le Goff",
    " ",
  ],
  [
    "es|pt|it|ro",
    "Joaquín|Lucía|Márcio|Joana|Giulia|Davide|Beatriz|Raúl|Inês|Paola|Ștefan|Ioana|Tiago|Ximena|Matteo",
    "García|Oliveira|Rossi|Fernández|Souza|Conti|Popescu|Ribeiro|Castro|Ionescu|Marín",
    " ",
  ],
  [
    "pl|cs|sk|hr|sl",
    "Łukasz|Kasia|Zbigniew|Jiří|Lenka|Tomáš|Małgorzata|Vladan|Ondřej|Agnieszka|Ivana",
    "Kowalski|Nowak|Dvořák|Wójcik|Procházka|Zieliński|Horvat|Svoboda",
    " ",
  ],
  [
    "ru|bg|sr",
    "Сергей|Ольга|Дмитрий|Анна|Павел|Наталья|Игорь|Елена|Марина|Георги|Милан",
    "Иванов|Смирнова|Кузнецов|Попова|Волков|Орлова|Петров",
    " ",
  ],
  ["uk", "Олексій|Оксана|Тарас|Ганна|Андрій|Юлія", "Шевченко|Коваленко|Бондар|Мельник", " "],
  ["zh", "伟|芳|小明|丽娟|建国|子涵|晓峰|雨桐", "王|李|张|刘|陈|杨|赵|林", ""],
  ["ja", "太郎|花子|健一|美咲|翔|由美", "佐藤|鈴木|高橋|田中|渡辺|小林", ""],
  ["ko", "민수|지은|서연|현우|수진", "김|이|박|최|정", ""],
  ["vi", "Văn An|Thị Hoa|Minh Tuấn|Thu Hà|Quốc Huy", "Nguyễn|Trần|Lê|Phạm|Hoàng", " "],
  ["id|tl", "Budi|Siti|Agus|Dewi|Rizky|Putri", "Santoso|Wijaya|Pratama|Lestari|Reyes", " "],
  ["tr", "Ayşe|Mehmet|Elif|Burak|Zeynep|Emre", "Yılmaz|Demir|Şahin|Kaya", " "],
  ["ar|fa", "محمد|فاطمة|أحمد|مريم|علی|زهرا|خالد|نور", "العلوي|حسن|رضایی|بنعلي|کریمی", " "],
  ["he", "דוד|נועה|יוסי|מיכל", "כהן|לוי|מזרחי", " "],
  ["el", "Γιώργος|Μαρία|Νίκος|Ελένη", "Παπαδόπουλος|Γεωργίου|Νικολάου", " "],
  ["th", "สมชาย|มาลี|อรทัย|วิชัย", "ใจดี|ศรีสุข|แสงทอง", " "],
  ["hu|fi", "Zoltán|Eszter|Gábor|Päivi|Juhani|Réka|Mikko", "Kovács|Nagy|Virtanen|Korhonen|Tóth", " "],
  ["hi|bn", "Priya|Rahul|Ananya|Vikram|राजेश|सीता", "Sharma|Patel|Iyer|गुप्ता|Das", " "],
  ["sw|ha|ig|xh|sn", "Thandiwe|Chidi|Amina|Kwame|Tendai|Ngozi", "Okafor|Mensah|Dlamini|Moyo", " "],
];
const NICKS = bars(
  "mike77|xX_tom_Xx|gardenfan|old_hand|nobody|JD|pilot|k8|red.fox|noname|zorro|nightowl|Linuxer|coder_42|mum of three|rainbow|thatguy|T.|L|@jane_d|user38271|fan4ever|qwerty|blue-sky|Oldtimer|rusty|catlady|hans im glück|猫好き|路过|打酱油的|小白|通りすがり|名無しさん|지나가다|прохожий|Котик|lecteur assidu|bookworm|ze_frank",
);
const ANON = bars(
  "Anonymous|anonymous|Anonymous Coward|Guest|Unknown|Anónimo|Anônimo|Anonyme|Anonimowy|Аноним|Гость|匿名|匿名用户|名無し|익명|Gast|Anonymní|Visitor|(not verified)",
);
const BOT = bars(
  "Robert|James|Michael|William|David|Richard|Thomas|Charles|Donald|Kevin|Brian|Larry|Carlos|Anthony|Jeffrey|Timothy",
);
const BOT_END = bars("Biz|Tom|kes|Mok|Vom|Ger|ren|Hak|Sok|lab|zet|Fup|pum|Dow|cot|Jet|Wax|rib");
const SYLLABLES = bars("u|xo|ye|ca|ka|da|wo|ri|po|nu|ze|ta|me|lo|ib|ur|ek|of|is|ag|yu|hu|ve|si");
const TRADES = bars(
  "SEO expert|Website Design|Plumber in Leeds|Locksmith|home page|my site|Click here|escort|bitcoin mixer|Best SEO Company|web designer|carpet cleaning|dentist near me|essay writer|iptv|buy followers|forex signals|เว็บพนัน|купить диплом|онлайн казино|代办文凭|娱乐城|카지노사이트|バイアグラ 通販|شراء متابعين|خرید فالوور|Kredit ohne Schufa|achat viagra|pożyczka online|půjčka ihned|prestiti veloci|judi slot|cá cược",
);

/** A name typical of a reader. */
export function readerName(random: () => number, language: string): string {
  const chance = random();
  if (chance < 0.22) return oneOf(random, NICKS);
  if (chance < 0.29) return oneOf(random, ANON);
  const own = random() < 0.7 ? CULTURES.find(([languages]) => bars(languages).includes(language)) : undefined;
  const [, given, family, space] = own ?? oneOf(random, CULTURES);
  const first = oneOf(random, bars(given));
  const last = oneOf(random, bars(family));
  if (space === "") return random() < 0.7 ? last + first : first;
  const form = random();
  if (form < 0.4) return first;
  if (form < 0.75) return first + space + last;
  if (form < 0.83) return `${first} ${last.slice(0, 1)}.`;
  if (form < 0.88) return `${last}, ${first}`;
  if (form < 0.94) return `${first}${last.slice(0, 1)}${Math.floor(random() * 99)}`.toLowerCase();
  return form < 0.97 ? first.toLowerCase() : `${first.slice(0, 1)}. ${last}`;
}

/** A name typical of a spammer: like a reader's, or that of a bot, product or site. */
export function spammerName(random: () => number, language: string): string {
  const chance = random();
  if (chance < 0.38) return readerName(random, random() < 0.5 ? "en" : language);
  if (chance < 0.52) return oneOf(random, BOT) + oneOf(random, BOT_END);
  if (chance < 0.62)
    return Array.from({ length: 3 + Math.floor(random() * 4) }, () => oneOf(random, SYLLABLES)).join("");
  if (chance < 0.78) return oneOf(random, templatesIn("keywords"));
  if (chance < 0.86) return siteName(random);
  return oneOf(random, TRADES);
}

/** A fictional host name made of two keywords or syllables. */
export function siteName(random: () => number): string {
  const stem =
    random() < 0.5
      ? oneOf(random, templatesIn("keywords"))
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, random() < 0.5 ? "-" : "")
          .slice(0, 24)
      : Array.from({ length: 4 }, () => oneOf(random, SYLLABLES)).join("");
  return `${random() < 0.4 ? "www." : ""}${stem}.${oneOf(random, bars("com|net|ru|org|biz|xyz|info|online|co.uk|de|pl|top"))}`;
}
