import { describe, expect, test } from "vitest";
import { stripComments } from "./strip-comments.ts";

const ranges = (body: string, title = "") => stripComments(body, { title }).removed.map(({ from, to }) => [from, to]);

const english = `The regulator fined the betting company on Tuesday after a customer lost his house.
“We let him play for eleven nights without a single call,” a former employee told the inquiry.
Online casinos and sportsbooks must now check what their players can afford, and offer a pause.
The company said it had changed its bonus offers, its staff and, since March, its owner.
Campaigners called the fine small change. Shares rose four percent.`;

describe("articles stay whole", () => {
  test.each([
    ["about gambling", english],
    [
      "about spam, quoting it",
      `Every morning I delete two hundred comments from this blog before coffee.
“Great post! Thanks for sharing, I have bookmarked your site,” writes a shop for handbags.
“I simply could not leave your website without saying how much I enjoyed it,” writes a casino.
“Wonderful goods from you, man,” writes somebody who sells pills, and I rather like that one.
The texts are spun: a program picks one word from each bracket, as in {great|nice} post.
What they want is the link. Without it nobody would bother, so we took the links away.`,
    ],
    [
      "about search engines",
      `Link building is not what it was when article directories ruled the web.
Guest blogging can still bring readers, if you write for people and not for rankings.
Search engines see a link from a newspaper as a vote; a thousand from forums count for nothing.
Use short titles, answer the question first, and do not repeat your keywords.
If you want more visitors to your website, begin by making it faster.`,
    ],
    [
      "a poem",
      `O wind, carry my letter,
O river, carry my boat;
I have no money for either,
I have no buttons on my coat.

O wind, bring back an answer,
O river, bring it soon;
the lamps go out in the harbour,
the tide goes out with the moon.`,
    ],
    [
      "a recipe with a list",
      `Ingredients

200 g flour
100 g butter
100 g sugar
2 eggs
1 pinch of salt

Mix the flour with the sugar, rub in the butter and add the eggs one by one.
Bake at 180 degrees for forty minutes.`,
    ],
    [
      "a list of links",
      `Reading for the weekend, chosen by the editors.
A history of the canal: https://canal.example/history
Why bees dance: https://bees.example/dance
The last lighthouse keeper: https://coast.example/keeper
Maps of the night sky: https://stars.example/maps
Write to us with your own finds.`,
    ],
    [
      "code in a tutorial",
      `First we read the sensor, then we print its value.

int pin = A0;
void setup() {
  Serial.begin(9600);
}
void loop() {
  int value = analogRead(pin);
  Serial.println(value);
  delay(500);
}

Upload the sketch and open the monitor. Dry soil gives small numbers.`,
    ],
    [
      "a live ticker",
      `Follow the match here, minute by minute.
90' The whistle! Leeds hold on.
88' Corner for the visitors, headed over.
71' Goal! A long ball, one touch, two one.
70' Substitution for Leeds.
45' Half-time.
12' Goal for the visitors from a free kick.
1' Kick-off in the rain.`,
    ],
    [
      "wholly in Russian",
      `Правительство одобрило проект бюджета после долгих споров.
«Мы не ожидали такого результата», — сказала журналистам директор института.
Онлайн-казино и букмекеров обяжут проверять доходы игроков, пишет газета.
Продажи ковров и мебели упали на пятую часть, рассказали в ассоциации.
Суд оштрафовал владельца сайта за рекламу ставок на спорт.`,
    ],
    [
      "wholly in Chinese",
      `警方周一公布了打击网络赌博的结果，抓获多名嫌疑人。
“我们没有想到规模这么大，”负责人对记者说。
专家提醒，网上购买的药品往往没有经过检验。
教育部要求学校通过官方渠道办理学历认证。
该市将继续发展数字经济和乡村旅游。`,
    ],
    [
      "wholly in Arabic",
      `وافقت الحكومة على الميزانية بعد نقاش طويل، كما ذكرت الصحيفة.
وقالت المديرة للصحفيين إن الأمر سيستغرق سنوات.
سجل البنك خسائر كبيرة في الربع الثالث من هذا العام.
حذر الأطباء من شراء الأدوية عبر الإنترنت لأنها مغشوشة.`,
    ],
    [
      "in a language the training text lacks",
      `Vyriausybė pirmadienį po ilgų diskusijų patvirtino kitų metų biudžetą.
„Mes nesitikėjome tokio rezultato“, sakė instituto direktorė žurnalistams.
Bendrovė trečiąjį ketvirtį uždirbo daugiau nei pernai.
Buvo tamsu ir lijo. Senis stovėjo prie vartų, niekas neatsakė.`,
    ],
    [
      "in English with a Russian quotation",
      `The poem was read at the grave, first in the original.
«Я вас любил: любовь ещё, быть может, в душе моей угасла не совсем.»
Then the daughter read it in her own translation, which rhymes differently.
The choir sang, and the crowd went home through the snow.`,
    ],
  ])("%s", (_, body) => {
    expect(ranges(body)).toEqual([]);
  });
});

describe("spam after the text is cut", () => {
  test.each([
    [
      "praise in narrow lines",
      `Hi there! I could have sworn I've visited this blog before but after
looking at some of the articles I realized it's new to me. Anyhow, I'm certainly
pleased I came across it and I'll be bookmarking it and checking
back often!
Feel free to visit my web page; cheap garden sheds`,
    ],
    ["forum links", "[url=http://a.example]pills[/url] pills http://a.example\n[url=http://b.example]pills[/url]"],
    ["pills", "buy cheap viagra online\ncialis generic cheap cialis online buy cialis\nbuy levitra no prescription"],
    [
      "Russian lists",
      `Шторы для вашего дома, узнайте.
Лучшие шторы от производителя, со скидкой.
Секреты выбора штор, открывайте.
шторы купить в москве шторы купить .`,
    ],
    ["Chinese casinos", "百家乐官网 开户 注册送彩金\n澳门赌场平台 加微信 12345678\n线上娱乐城 百家乐 必胜法"],
    [
      "Turkish bonuses",
      `Deneme bonusu veren siteler güncel giriş https://bonus.example/
Türkiye'nin en güvenilir bahis siteleri giriş
Hemen üye olun, yatırımsız deneme bonusu kazanın https://bonus.example/`,
    ],
    [
      "Arabic services",
      "شركة تنظيف بالرياض أفضل الأسعار اتصل الآن 0500000000\nشركة نقل عفش بجدة خصم 50% اتصل الآن\nأفضل شركة عزل أسطح بالدمام",
    ],
  ])("%s after an English article", (_, spam) => {
    const above = english.split("\n").length;
    expect(ranges(`${english}\n${spam}`)).toEqual([[above + 1, above + spam.split("\n").length]]);
  });

  test("the reasons are in a curator's words", () => {
    const [cut] = stripComments(
      `${english}\nШторы для дома, узнайте.\nшторы купить шторы купить .\nЛучшие шторы, со скидкой.`,
    ).removed;
    expect(cut?.reasons).toContain("3 of 3 lines are in a script the article does not use (mostly Cyrillic)");
    expect(cut?.reasons).toContain("1 of 3 lines repeat a keyword or address and end in “ .”");
  });

  test("a body of almost only spam is kept and reported", () => {
    const body = "buy cheap viagra online viagra online\n[url=http://a.example]pills[/url]\ncheap pills cheap pills .";
    expect(stripComments(body)).toMatchObject({ kept: body, removed: [], suspicious: [{ kind: "spam" }] });
  });

  test("the same body gives the same result", () => {
    const body = `${english}\ncheap pills cheap pills .\nbuy pills http://a.example/ .`;
    expect(stripComments(body)).toEqual(stripComments(body));
  });
});
