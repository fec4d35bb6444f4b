import { describe, expect, test } from "vitest";
import { stripComments } from "./strip-comments.ts";

const removed = (body: string) => stripComments(body).removed.map(({ from, to }) => [from, to]);

const greek = `Το δημοτικό συμβούλιο της Καβάλας ενέκρινε χθες την ανακατασκευή του παλιού λιμανιού.
Οι εργασίες θα αρχίσουν τον Μάρτιο και θα κρατήσουν δύο χρόνια, είπε ο αντιδήμαρχος.
Οι ψαράδες φοβούνται ότι στο μεταξύ δεν θα έχουν πού να δέσουν τις βάρκες τους.
«Μας υποσχέθηκαν προσωρινή προβλήτα, αλλά ακόμη δεν την είδαμε», λέει ένας από αυτούς.
Το κόστος υπολογίζεται σε έντεκα εκατομμύρια, τα μισά από ευρωπαϊκά ταμεία.`;

const turkish = `Belediye meclisi, eski limanın onarılması için hazırlanan planı dün akşam kabul etti.
Çalışmalar mart ayında başlayacak ve iki yıl sürecek, dedi başkan yardımcısı.
Balıkçılar bu sürede teknelerini bağlayacak yer bulamamaktan korkuyor.
“Bize geçici bir iskele sözü verdiler ama daha ortada bir şey yok” diyor biri.
Maliyetin on bir milyon lira olacağı, yarısının fonlardan geleceği söyleniyor.`;

const korean = `시의회는 어제 저녁 낡은 항구를 고치는 계획을 통과시켰다.
공사는 3월에 시작해 두 해 동안 이어진다고 부시장이 말했다.
어민들은 그동안 배를 댈 곳이 없을까 걱정하고 있다.
“임시 부두를 약속받았지만 아직 아무것도 보이지 않는다”고 한 어민은 말한다.
비용은 110억 원으로, 절반은 기금에서 나온다.`;

const hebrew = `מועצת העיר אישרה אמש את התוכנית לשיפוץ הנמל הישן.
העבודות יתחילו במרץ ויימשכו שנתיים, אמר סגן ראש העיר.
הדייגים חוששים שבינתיים לא יהיה להם היכן לקשור את הסירות.
"הבטיחו לנו מזח זמני, אבל עדיין לא ראינו דבר", אומר אחד מהם.
העלות מוערכת באחד עשר מיליון שקלים, מחציתם מקרנות.`;

const hindi = `नगर परिषद ने कल शाम पुराने बंदरगाह की मरम्मत की योजना मंजूर की।
काम मार्च में शुरू होगा और दो साल चलेगा, उपमहापौर ने बताया।
मछुआरों को डर है कि तब तक नाव बांधने की जगह नहीं मिलेगी।
“हमसे अस्थायी घाट का वादा किया गया था, पर अभी कुछ दिखा नहीं,” एक मछुआरे ने कहा।
खर्च ग्यारह करोड़ रुपये आंका गया है, आधा कोष से आएगा।`;

const thai = `สภาเทศบาลเห็นชอบแผนปรับปรุงท่าเรือเก่าเมื่อเย็นวานนี้
งานจะเริ่มในเดือนมีนาคมและใช้เวลาสองปี รองนายกเทศมนตรีกล่าว
ชาวประมงกังวลว่าระหว่างนั้นจะไม่มีที่จอดเรือ
“เขาสัญญาว่าจะมีท่าชั่วคราว แต่ยังไม่เห็นอะไรเลย” ชาวประมงคนหนึ่งกล่าว
ค่าใช้จ่ายประมาณสิบเอ็ดล้านบาท ครึ่งหนึ่งมาจากกองทุน`;

const arabic = `أقر مجلس المدينة مساء أمس خطة ترميم الميناء القديم.
تبدأ الأعمال في مارس وتستمر عامين، بحسب نائب الرئيس.
ويخشى الصيادون ألا يجدوا مكانا لقواربهم في هذه المدة.
قال أحدهم: «وعدونا برصيف مؤقت ولم نر شيئا حتى الآن».
وتقدر الكلفة بأحد عشر مليونا، نصفها من الصناديق.`;

const bodies = { greek, turkish, korean, hebrew, hindi, thai, arabic };

describe("articles in other languages and of other kinds stay whole", () => {
  test.each(Object.entries(bodies))("news in %s", (_, body) => {
    expect(removed(body)).toEqual([]);
  });

  test.each([
    [
      "a ticker of results",
      `Second division, matchday 21.
Hull 2 Derby 0
Preston 1 Stoke 1
Swansea 0 Millwall 3
Watford 2 Cardiff 2
Top of the table: Hull 44, Millwall 41, Preston 40
Bottom: Stoke 17, Derby 15`,
    ],
    [
      "a price list",
      `What the repair café asks for parts, since January.
Inner tube, 26 inch: 6.50
Brake cable, front: 4.00
Brake cable, rear: 4.50
Chain, 8 speed: 14.00
Chain, 9 speed: 17.50
Labour is free. Please pay in cash and bring your own rag.`,
    ],
    [
      "an interview in short turns",
      `She has tuned organs for forty years. We met her in the loft of St. Anne's.
How did you start?
My uncle needed somebody small who could crawl into the bellows.
Do you play yourself?
Badly, and only when the church is empty.
What is the worst sound you know?
A mouse in the great reed. It sings along, half a tone too high.
Will you ever stop?
Ask the mouse.`,
    ],
    [
      "a song with a refrain",
      `Oh the tide comes in and the tide goes out,
and the lamp burns low, burns low.
My love has gone where the herring run,
and the lamp burns low, burns low.
Oh the bell it rang and the nets came home,
and the lamp burns low, burns low.
There was one boat more than the harbour held,
and the lamp burns low, burns low.`,
    ],
    [
      "the words of a statute",
      `Section 4. Lending without a licence.
(1) A person shall not offer loans to the public unless that person holds a licence under section 2.
(2) An offer made by telephone, by e-mail or through a form on a website is an offer to the public.
(3) The interest on a loan shall be stated as a yearly rate, and no fee shall be asked before payment.
(4) Whoever breaks subsection (1) is liable to a fine not above forty thousand pounds.`,
    ],
    [
      "an article about those who pitch to sites",
      `Each week the museum's contact form brings thirty offers, and not one of them is about pottery.
Agencies promise the first page of Google; lenders promise money by Friday, bad credit welcome.
A man on Telegram would win back our lost bitcoin, for a fee. We have never owned any bitcoin.
Somebody counted: eleven hours a month go into deleting them, said the director.
In spring the form was taken down. Visitors now have to telephone, as they did in 1970.`,
    ],
    [
      "an article in two languages, paragraph by paragraph",
      `The bakery on the corner closes on Saturday after ninety years.
Die Bäckerei an der Ecke schließt am Samstag nach neunzig Jahren.
Nobody wanted to take over the oven, which needs wood and a baker at two in the morning.
Niemand wollte den Ofen übernehmen, der Holz braucht und um zwei Uhr früh einen Bäcker.
The last loaves will be given away, one for each household.
Die letzten Brote werden verschenkt, eines für jeden Haushalt.`,
    ],
    [
      "a recipe in Turkish",
      `Malzemeler
2 su bardağı kırmızı mercimek
1 soğan
2 yemek kaşığı salça
Tuz, kimyon

Soğanı doğrayıp yağda kavurun, salçayı ekleyin.
Mercimeği yıkayıp tencereye koyun ve üzerine su ekleyip yarım saat pişirin.`,
    ],
  ])("%s", (_, body) => {
    expect(removed(body)).toEqual([]);
  });
});

describe("spam after the text in another language, or in none, is cut", () => {
  const casino = `best online casino bonus spin casino online casino
[url=https://spin.example]online casino[/url] play casino
casino games casino slots https://slots.example/ .`;
  const russian = `Кухни на заказ недорого, звоните прямо сейчас.
Лучшие кухни от фабрики, скидки до конца недели, узнайте.
кухни купить недорого кухни купить .`;

  test.each(
    Object.entries(bodies).flatMap(([name, body]) => [
      [name, "English keywords", body, casino],
      [name, "Russian lists", body, russian],
    ]),
  )("%s with %s after it", (_name, _what, body, spam) => {
    const above = body.split("\n").length;
    const [run, ...others] = removed(`${body}\n${spam}`);
    expect(others).toEqual([]);
    // The first line may be doubtful, and is kept then.
    expect([above + 1, above + 2]).toContain(run?.[0]);
    expect(run?.[1]).toBe(above + spam.split("\n").length);
  });
});
