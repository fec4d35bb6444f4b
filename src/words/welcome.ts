import type { LanguageTag } from "./words-of.ts";

/** The description and first seed of a new digest. `{site}` is its title. */
export interface Welcome {
  readonly headline: string;
  readonly description: string;
  readonly topic: string;
  readonly text: readonly string[];
}

export const WELCOMES: Readonly<Record<LanguageTag, Welcome>> = {
  ar: {
    headline: "أهلًا بك في {site}",
    description: "{site}: أخبار مختارة من مصادر كثيرة.",
    topic: "ترحيب",
    text: [
      "هذا ملف «seed»: ملف واحد فيه خبر واحد. الأسطر في أعلاه هي حقوله، وهذا نصه.",
      "عدّله وانظر إلى المعاينة، أو احذفه متى صار لديك ملف خاص بك.",
    ],
  },
  cs: {
    headline: "Vítejte na {site}",
    description: "{site}: zprávy z mnoha zdrojů.",
    topic: "Vítejte",
    text: [
      "Toto je seed: jeden soubor s jednou zprávou. Řádky nahoře jsou jeho pole a toto je jeho text.",
      "Upravte ho a podívejte se na náhled, nebo ho smažte, jakmile budete mít vlastní.",
    ],
  },
  de: {
    headline: "Willkommen bei {site}",
    description: "{site}: Nachrichten aus vielen Quellen.",
    topic: "Willkommen",
    text: [
      "Das ist ein Seed: eine Datei mit einer Nachricht. Die Zeilen oben sind seine Felder, und dies ist sein Text.",
      "Ändern Sie ihn und sehen Sie sich die Vorschau an, oder löschen Sie ihn, sobald es einen eigenen gibt.",
    ],
  },
  en: {
    headline: "Welcome to {site}",
    description: "{site}: the news, gathered from many sources.",
    topic: "Welcome",
    text: [
      "This is a seed: one file with one piece of news. The lines above are its fields, and this is its text.",
      "Edit it and look at the preview, or remove it once there is a seed of your own.",
    ],
  },
  es: {
    headline: "Te damos la bienvenida a {site}",
    description: "{site}: noticias reunidas de muchos medios.",
    topic: "Bienvenida",
    text: [
      "Esto es un seed: un archivo con una noticia. Las líneas de arriba son sus campos y este es su texto.",
      "Edítalo y mira la vista previa, o bórralo cuando tengas uno propio.",
    ],
  },
  fa: {
    headline: "به {site} خوش آمدید",
    description: "{site}: خبرها از رسانه‌های گوناگون.",
    topic: "خوشامد",
    text: [
      "این یک seed است: یک پرونده با یک خبر. سطرهای بالا فیلدهای آن‌اند و این متن آن است.",
      "آن را ویرایش کنید و پیش‌نمایش را ببینید، یا وقتی یکی از خودتان داشتید پاکش کنید.",
    ],
  },
  fr: {
    headline: "Bienvenue sur {site}",
    description: "{site} : l’actualité, réunie de nombreuses sources.",
    topic: "Bienvenue",
    text: [
      "Ceci est un seed : un fichier qui contient une actualité. Les lignes ci-dessus sont ses champs, et voici son texte.",
      "Modifiez-le et regardez l’aperçu, ou supprimez-le dès que vous en avez un à vous.",
    ],
  },
  he: {
    headline: "ברוכים הבאים אל {site}",
    description: "{site}: חדשות ממקורות רבים.",
    topic: "ברוכים הבאים",
    text: [
      "זהו קובץ seed: קובץ אחד ובו ידיעה אחת. השורות שלמעלה הן השדות שלו, וזהו הטקסט שלו.",
      "אפשר לערוך אותו ולראות את התצוגה המקדימה, או למחוק אותו כשיהיה לכם קובץ משלכם.",
    ],
  },
  hi: {
    headline: "{site} में आपका स्वागत है",
    description: "{site}: कई स्रोतों से जुटाई गई ख़बरें।",
    topic: "स्वागत",
    text: [
      "यह एक seed है: एक फ़ाइल, एक ख़बर। ऊपर की पंक्तियाँ इसके फ़ील्ड हैं और यह इसका पाठ है।",
      "इसे बदलकर पूर्वावलोकन देखें, या अपना seed बन जाने पर इसे हटा दें।",
    ],
  },
  id: {
    headline: "Selamat datang di {site}",
    description: "{site}: berita dari banyak sumber.",
    topic: "Selamat datang",
    text: [
      "Ini adalah seed: satu berkas berisi satu berita. Baris-baris di atas adalah isiannya, dan ini teksnya.",
      "Sunting dan lihat pratinjaunya, atau hapus setelah Anda punya seed sendiri.",
    ],
  },
  it: {
    headline: "Benvenuti su {site}",
    description: "{site}: notizie raccolte da molte fonti.",
    topic: "Benvenuti",
    text: [
      "Questo è un seed: un file con una notizia. Le righe qui sopra sono i suoi campi, e questo è il suo testo.",
      "Modificalo e guarda l’anteprima, oppure eliminalo quando ne avrai uno tuo.",
    ],
  },
  ja: {
    headline: "{site}へようこそ",
    description: "{site}：さまざまな媒体から集めたニュース。",
    topic: "ようこそ",
    text: [
      "これはseed（シード）です。1つのファイルに1つのニュースが入ります。上の行がその項目で、これが本文です。",
      "編集してプレビューを確認してください。自分のseedができたら削除してかまいません。",
    ],
  },
  ko: {
    headline: "{site}에 오신 것을 환영합니다",
    description: "{site}: 여러 매체에서 모은 뉴스.",
    topic: "환영",
    text: [
      "이것은 seed입니다. 파일 하나에 뉴스 하나가 들어갑니다. 위의 줄은 항목이고, 이 부분은 본문입니다.",
      "내용을 고치고 미리보기를 확인하세요. 직접 만든 seed가 생기면 지워도 됩니다.",
    ],
  },
  nl: {
    headline: "Welkom bij {site}",
    description: "{site}: nieuws uit veel bronnen.",
    topic: "Welkom",
    text: [
      "Dit is een seed: één bestand met één nieuwsbericht. De regels hierboven zijn de velden en dit is de tekst.",
      "Pas hem aan en bekijk het voorbeeld, of verwijder hem zodra je er zelf een hebt.",
    ],
  },
  pl: {
    headline: "Witamy w serwisie {site}",
    description: "{site}: wiadomości z wielu źródeł.",
    topic: "Powitanie",
    text: [
      "To jest seed: jeden plik z jedną wiadomością. Wiersze powyżej to jego pola, a to jest jego tekst.",
      "Zmień go i zobacz podgląd albo usuń, gdy będziesz mieć własny.",
    ],
  },
  pt: {
    headline: "Boas-vindas a {site}",
    description: "{site}: notícias reunidas de muitos veículos.",
    topic: "Boas-vindas",
    text: [
      "Este é um seed: um arquivo com uma notícia. As linhas acima são os campos, e este é o texto.",
      "Edite-o e veja a prévia, ou apague-o quando tiver um seu.",
    ],
  },
  ru: {
    headline: "Добро пожаловать в {site}",
    description: "{site}: новости из многих источников.",
    topic: "Приветствие",
    text: [
      "Это seed: один файл с одной новостью. Строки выше — его поля, а это его текст.",
      "Измените его и посмотрите предпросмотр или удалите, когда появится свой.",
    ],
  },
  tr: {
    headline: "{site} sitesine hoş geldiniz",
    description: "{site}: birçok kaynaktan derlenen haberler.",
    topic: "Hoş geldiniz",
    text: [
      "Bu bir seed: içinde tek haber bulunan tek dosya. Yukarıdaki satırlar alanları, bu da metnidir.",
      "Düzenleyip önizlemeye bakın ya da kendi seed’iniz olunca silin.",
    ],
  },
  uk: {
    headline: "Ласкаво просимо до {site}",
    description: "{site}: новини з багатьох джерел.",
    topic: "Вітання",
    text: [
      "Це seed: один файл з однією новиною. Рядки вгорі — його поля, а це його текст.",
      "Змініть його й подивіться попередній перегляд або видаліть, коли з’явиться власний.",
    ],
  },
  vi: {
    headline: "Chào mừng đến với {site}",
    description: "{site}: tin tức từ nhiều nguồn.",
    topic: "Chào mừng",
    text: [
      "Đây là một seed: một tệp chứa một tin. Các dòng phía trên là các trường của nó, còn đây là nội dung.",
      "Hãy sửa rồi xem bản xem trước, hoặc xóa đi khi bạn đã có seed của mình.",
    ],
  },
  "zh-Hans": {
    headline: "欢迎来到{site}",
    description: "{site}：汇集多家媒体的新闻。",
    topic: "欢迎",
    text: [
      "这是一个 seed：一个文件，一条新闻。上面几行是字段，这里是正文。",
      "修改它并查看预览；有了自己的 seed 之后，可以把它删除。",
    ],
  },
};
