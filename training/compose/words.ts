/** Text around readers' comments in one language, as printed by blogs, forums and news sites. */
export interface SectionWords {
  /** Headings; # is the number of comments, @ the article's title. */
  readonly headings: readonly string[];
  /** Words after a name. */
  readonly says: readonly string[];
  readonly reply: readonly string[];
  /** Lines of the form below. */
  readonly form: readonly string[];
  /** Date formats; %d day, %m month, %n month name, %y year, %h hour, %i minute, %r a small number. */
  readonly dates: readonly string[];
  readonly months: readonly string[];
}

type Row = readonly [headings: string, says: string, reply: string, form: string, dates: string, months: string];

// Cells are lists separated by bars.
const ROWS: Readonly<Record<string, Row>> = {
  en: [
    "# Comments|# Comment|#1 Responses to “@”|# thoughts on “@”|Comments|Comments (#)|# Comments:|# responses|Leave a comment|Discussion|Join the conversation|Reader comments|Responses|Showing # comments|Comments on @|Trackbacks|# Replies|What others say|Guestbook|Reviews (#)|Join the Discussion|View Comments|Add a comment|# Comments so far|User Comments",
    "says:|said...|wrote:|commented:|said:|writes:|says|replied:|commented on|responded:",
    "Reply|REPLY|Reply ↓|Like · Reply|Report|ReplyDelete|Quote|Permalink|↪ Reply|Log in to reply|Share ›|(Reply)|flag|Delete|Like 0|1 like|Report abuse|Edit|Link|Reply to this comment",
    "Leave a Reply|Your email address will not be published. Required fields are marked *|Post a Comment|Name *|Email *|Website|Add your comment|Log in to post a comment|« Older Comments|Comments are closed.|Notify me of new posts by email.|Submit Comment|Subscribe to comments|Save my name, email, and website in this browser for the next time I comment.|Type your comment here|Be the first to share what you think!",
    "%n %d, %y at %h:%i pm|%n %d, %y|%d %n %y|%y-%m-%d %h:%i|%m/%d/%y %h:%i|%r months ago|%r years ago|%rh ago|%d %n %y at %h:%i|on %n %d, %y|Posted %n %d, %y|%h:%i AM|yesterday|%r days ago|%y/%m/%d %h:%i:%i|%n %d, %y %h:%i AM|%d-%n-%y|Mon, %y-%m-%d %h:%i|%y-%m-%dT%h:%i:00Z",
    "January|February|March|April|May|June|July|August|September|October|November|December",
  ],
  de: [
    "# Kommentare|Kommentare|# Gedanken zu „@“|Kommentare (#)|# Antworten zu @|Kommentar schreiben|Leserkommentare|Diskussion|Ihre Meinung|# Antworten",
    "sagt:|schreibt:|schrieb:|meint:|kommentierte:",
    "Antworten|Zitieren|Melden|Gefällt mir|Antwort",
    "Schreibe einen Kommentar|Deine E-Mail-Adresse wird nicht veröffentlicht.|Kommentar abschicken|Name *",
    "%d. %n %y um %h:%i|%d.%m.%y um %h:%i Uhr|%d.%m.%y %h:%i|vor %r Jahren|%d. %n %y|am %d.%m.%y",
    "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
  ],
  fr: [
    "# commentaires|Commentaires|# réflexions sur « @ »|# réponses à @|Réactions|Commentaires (#)|Vos commentaires|Laisser un commentaire",
    "dit :|a dit…|a écrit :|écrit :",
    "Répondre|Signaler|Citer|J'aime",
    "Laisser un commentaire|Votre adresse e-mail ne sera pas publiée.|Publier le commentaire",
    "%d %n %y à %h:%i|%d/%m/%y à %hh%i|le %d %n %y|il y a %r ans|%d %n %y",
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
  ],
  es: [
    "# comentarios|Comentarios|# pensamientos en “@”|# respuestas a @|# comentarios en “@”|Opiniones|Deja un comentario|Comentarios (#)",
    "dice:|dijo...|escribió:|comentó:",
    "Responder|Citar|Denunciar|Me gusta",
    "Deja una respuesta|Tu dirección de correo electrónico no será publicada.|Publicar el comentario",
    "%d %n, %y a las %h:%i|%d de %n de %y|%d/%m/%y %h:%i|hace %r años|%n %d, %y",
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
  ],
  pt: [
    "# comentários|Comentários|# pensamentos em “@”|# respostas|# Respostas para @|# comentários sobre “@”|Deixe um comentário|Comentários (#)",
    "diz:|disse...|escreveu:|comentou:",
    "Responder|Denunciar|Curtir|Citar",
    "Deixe uma resposta|O seu endereço de e-mail não será publicado.|Enviar comentário",
    "%d de %n de %y às %h:%i|%d/%m/%y às %h:%i|%n %d, %y às %h:%i|há %r anos|%d/%m/%y",
    "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
  ],
  it: [
    "# commenti|Commenti|# pensieri su “@”|# risposte a @|Lascia un commento|Commenti (#)",
    "ha detto...|scrive:|dice:|ha scritto:",
    "Rispondi|Segnala|Mi piace|Cita",
    "Lascia una risposta|Il tuo indirizzo email non sarà pubblicato.",
    "%d %n %y alle %h:%i|%d/%m/%y %h:%i|%d %n %y|%r anni fa",
    "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
  ],
  pl: [
    "# komentarzy|Komentarze|# odpowiedzi na @|Komentarze (#)|Dodaj komentarz|# komentarze do “@”|Opinie",
    "pisze:|napisał(a):|mówi:",
    "Odpowiedz|Zgłoś|Cytuj|Lubię to",
    "Dodaj komentarz|Twój adres e-mail nie zostanie opublikowany.",
    "%d %n %y o %h:%i|%d.%m.%y %h:%i|%d %n %y|%r lat temu|%y-%m-%d %h:%i",
    "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
  ],
  ru: [
    "# комментариев|Комментарии|Комментарии (#)|# ответов на “@”|Отзывы|# комментария|Оставить комментарий|Обсуждение|Комментариев: #",
    "пишет:|сказал(а):|говорит:|:|написал:",
    "Ответить|Цитировать|Пожаловаться|Нравится|ответить",
    "Добавить комментарий|Ваш e-mail не будет опубликован.|Отправить",
    "%d.%m.%y в %h:%i|%d %n %y|%d %n %y в %h:%i|%r лет назад|%y-%m-%d %h:%i",
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
  ],
  uk: [
    "# коментарів|Коментарі|Коментарі (#)|Залишити коментар|# відповідей",
    "пише:|каже:|написав:",
    "Відповісти|Цитувати|Поскаржитись",
    "Додати коментар|Ваша e-mail адреса не оприлюднюватиметься.",
    "%d.%m.%y о %h:%i|%d %n %y|%d %n %y о %h:%i",
    "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
  ],
  zh: [
    "评论 (#)|# 条评论|《@》上有 # 条评论|留言|发表评论|网友评论|全部评论（#）|# 則留言|評論|最新评论|@：目前有#条留言",
    "说道：|说：|：|說道：|评论道：",
    "回复|回覆|举报|赞|引用|回复TA",
    "发表回复|您的电子邮箱地址不会被公开。|提交评论|登录后发表评论",
    "%y年%m月%d日 %h:%i|%y-%m-%d %h:%i|%y/%m/%d|%r年前|%y 年 %m 月 %d 日 下午 %h:%i|%m-%d %h:%i",
    "1|2|3|4|5|6|7|8|9|10|11|12",
  ],
  ja: [
    "コメント (#)|コメント|# 件のコメント|“@” への# 件のフィードバック|みんなのコメント|コメント一覧|コメントを書く",
    "より:|さん|：|のコメント",
    "返信|返信する|通報|いいね",
    "コメントを残す|メールアドレスが公開されることはありません。|コメントを送信",
    "%y年%m月%d日 %h:%i|%y/%m/%d %h:%i|%y-%m-%d|%r年前|%y.%m.%d",
    "1|2|3|4|5|6|7|8|9|10|11|12",
  ],
  ko: [
    "댓글 #|댓글 #개|댓글|“@”에 대한 #개의 생각|의견",
    "님|님의 말:|:",
    "답글|신고|좋아요",
    "댓글 남기기|이메일 주소는 공개되지 않습니다.",
    "%y년 %m월 %d일 %h:%i|%y.%m.%d %h:%i|%y-%m-%d",
    "1|2|3|4|5|6|7|8|9|10|11|12",
  ],
  vi: [
    "# bình luận|Bình luận|# thoughts on “@”|Bình luận (#)|Để lại bình luận|Ý kiến bạn đọc",
    "viết:|nói:|đã bình luận:",
    "Trả lời|Thích|Báo cáo",
    "Để lại một bình luận|Email của bạn sẽ không được hiển thị công khai.",
    "%d/%m/%y lúc %h:%i|%d Tháng %m, %y|%r năm trước|%d/%m/%y",
    "1|2|3|4|5|6|7|8|9|10|11|12",
  ],
  id: [
    "# komentar|Komentar|Komentar (#)|Tinggalkan komentar|# tanggapan untuk @|# pemikiran pada “@”",
    "berkata:|mengatakan...|menulis:",
    "Balas|Laporkan|Suka",
    "Tinggalkan Balasan|Alamat email Anda tidak akan dipublikasikan.",
    "%d %n %y pukul %h:%i|%d/%m/%y %h:%i|%r tahun lalu|%d %n %y",
    "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember",
  ],
  tr: [
    "# yorum|Yorumlar|Yorumlar (#)|“@” için # yanıt|Yorum yap",
    "dedi ki:|diyor ki:|yazdı:",
    "Cevapla|Yanıtla|Şikayet et|Beğen",
    "Bir yanıt yazın|E-posta adresiniz yayınlanmayacak.",
    "%d %n %y, %h:%i|%d.%m.%y %h:%i|%r yıl önce|%d %n %y",
    "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
  ],
  cs: [
    "# komentářů|Komentáře|# komentářů u „@“|Diskuse|Komentáře (#)|Napsat komentář",
    "napsal:|říká:|píše:",
    "Odpovědět|Reagovat|Nahlásit",
    "Napsat komentář|Vaše e-mailová adresa nebude zveřejněna.",
    "%d. %n %y v %h:%i|%d. %m. %y %h:%i|%d.%m.%y|před %r lety",
    "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince",
  ],
  sk: [
    "# komentárov|Komentáre|Diskusia|Komentáre (#)",
    "napísal:|hovorí:",
    "Odpovedať|Reagovať",
    "Pridať komentár",
    "%d. %m. %y o %h:%i|%d.%m.%y",
    "január|február|marec|apríl|máj|jún|júl|august|september|október|november|december",
  ],
  nl: [
    "# reacties|Reacties|# gedachten over “@”|Reacties (#)|# reacties op @|Plaats een reactie",
    "zegt:|schreef:|zei:",
    "Beantwoorden|Reageer|Melden|Reactie",
    "Geef een reactie|Je e-mailadres wordt niet gepubliceerd.",
    "%d %n %y om %h:%i|%d-%m-%y %h:%i|%r jaar geleden|%d %n %y",
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
  ],
  hu: [
    "# hozzászólás|Hozzászólások|Hozzászólások (#)|Kommentek|“@” bejegyzéshez # hozzászólás",
    "szerint:|írta:|mondja:",
    "Válasz|Jelentés",
    "Szólj hozzá!|Az e-mail címet nem tesszük közzé.",
    "%y. %n %d. %h:%i|%y.%m.%d. %h:%i|%y-%m-%d",
    "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
  ],
  sv: [
    "# kommentarer|Kommentarer|# svar till “@”|Kommentarer (#)",
    "skriver:|säger:",
    "Svara|Anmäl|Gilla",
    "Lämna ett svar|Din e-postadress kommer inte publiceras.",
    "%d %n, %y kl. %h:%i|%y-%m-%d %h:%i|%d %n %y",
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
  ],
  da: [
    "# kommentarer|Kommentarer|# svar til “@”",
    "siger:|skriver:",
    "Svar|Besvar",
    "Skriv et svar|Din e-mailadresse vil ikke blive publiceret.",
    "%d. %n %y kl. %h:%i|%d/%m/%y",
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
  ],
  no: [
    "# kommentarer|Kommentarer|# svar på “@”",
    "sier:|skriver:",
    "Svar|Svar på denne",
    "Legg igjen en kommentar",
    "%d. %n %y kl. %h:%i|%d.%m.%y",
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
  ],
  fi: [
    "# kommenttia|Kommentit|# vastausta artikkeliin “@”|Kommentit (#)",
    "sanoo:|kirjoitti:",
    "Vastaa|Ilmoita",
    "Vastaa|Sähköpostiosoitettasi ei julkaista.",
    "%d.%m.%y klo %h.%i|%d. %n %y",
    "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta",
  ],
  ro: [
    "# comentarii|Comentarii|# gânduri despre „@”|Comentarii (#)",
    "spune:|a spus:",
    "Răspunde|Raportează",
    "Lasă un răspuns|Adresa ta de email nu va fi publicată.",
    "%d %n %y la %h:%i|%d.%m.%y",
    "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie",
  ],
  el: [
    "# σχόλια|Σχόλια|# σκέψεις για “@”|Σχόλια (#)",
    "λέει:|έγραψε:|είπε...",
    "Απάντηση|Αναφορά",
    "Αφήστε μια απάντηση|Η ηλ. διεύθυνσή σας δεν δημοσιεύεται.",
    "%d %n %y στις %h:%i|%d/%m/%y",
    "Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|Δεκεμβρίου",
  ],
  bg: [
    "# коментара|Коментари|Коментари (#)",
    "казва:|каза:",
    "Отговор",
    "Вашият коментар",
    "%d.%m.%y в %h:%i|%d %n %y",
    "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
  ],
  sr: [
    "# коментара|Коментари|Komentari (#)",
    "каже:|kaže:",
    "Одговори|Odgovori",
    "Оставите одговор",
    "%d.%m.%y у %h:%i|%d. %n %y.",
    "јануар|фебруар|март|април|мај|јун|јул|август|септембар|октобар|новембар|децембар",
  ],
  hr: [
    "# komentara|Komentari|Komentari (#)",
    "kaže:|napisao:",
    "Odgovori|Prijavi",
    "Komentiraj",
    "%d.%m.%y u %h:%i|%d. %n %y.",
    "siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga|prosinca",
  ],
  ar: [
    "# تعليقات|التعليقات|تعليقات القراء|# تعليق على “@”|اترك تعليقاً|التعليقات (#)",
    "يقول:|كتب:|قال:",
    "رد|إبلاغ|الرد",
    "اترك تعليقاً|لن يتم نشر عنوان بريدك الإلكتروني.",
    "%d %n %y الساعة %h:%i|%y/%m/%d|منذ %r سنوات|%d-%m-%y",
    "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
  ],
  fa: [
    "# دیدگاه|نظرات|# نظر برای “@”|دیدگاه‌ها|نظرات کاربران",
    "گفت:|می‌گوید:|نوشت:",
    "پاسخ|گزارش",
    "دیدگاهتان را بنویسید|نشانی ایمیل شما منتشر نخواهد شد.",
    "%d %n %y در %h:%i|%y/%m/%d",
    "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند",
  ],
  he: [
    "# תגובות|תגובות|תגובות (#)|# תגובות על “@”",
    "אומר:|כתב:|הגיב:",
    "השב|דווח|הגב",
    "כתיבת תגובה|האימייל לא יוצג באתר.",
    "%d ב%n %y בשעה %h:%i|%d/%m/%y",
    "ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
  ],
  th: [
    "# ความคิดเห็น|ความคิดเห็น|ความคิดเห็นที่ #|แสดงความคิดเห็น",
    "พูดว่า:|กล่าวว่า:|:",
    "ตอบกลับ|แจ้งลบ",
    "ใส่ความเห็น|อีเมลของคุณจะไม่แสดงให้คนอื่นเห็น",
    "%d/%m/%y %h:%i|%d %n %y",
    "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม",
  ],
  hi: [
    "# टिप्पणियाँ|टिप्पणियाँ|टिप्पणी (#)",
    "कहते हैं:|ने कहा…",
    "जवाब दें|उत्तर दें",
    "टिप्पणी करें",
    "%d %n %y को %h:%i|%d/%m/%y",
    "जनवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर",
  ],
};

const bars = (cell: string) => cell.split("|");
const WORDS = new Map(
  Object.entries(ROWS).map(([language, [headings, says, reply, form, dates, months]]): [string, SectionWords] => [
    language,
    {
      headings: bars(headings),
      says: bars(says),
      reply: bars(reply),
      form: bars(form),
      dates: bars(dates),
      months: bars(months),
    },
  ]),
);

/** The words of a language, or undefined. */
export function sectionWords(language: string): SectionWords | undefined {
  return WORDS.get(language);
}

/** Languages with words. */
export const WORDED = [...WORDS.keys()];

/** Names of commenters, both people and bots. */
export const NAMES = bars(
  "Anna|John|Maria|mike77|Petr|Иван|Ольга|李明|王芳|佐藤|Nguyễn Văn An|Sofie|Carlos|Amélie|Jürgen|cheap shoes|SEO expert|Bob|best casino|Łukasz|Kasia|Ahmed|محمد|דוד|Dmitri K.|J.|webdesigner|xX_tom_Xx|Priya|Joana|Márcio|Giulia|anonymous|Anonymous|Anónimo|Аноним|匿名|Unknown|Guest|admin|Kevin O'Neil|payday loans online|Ann-Marie|ชาย|김철수|Tom H|@jane_d|user38271|sarah.w|Dr. Weber|cialis|louis vuitton outlet|Best SEO Company|Thandiwe|Fatma|Aylin|Zoltán|Γιώργος|Мария|Сергей Петров|小林|张伟|Linh|Budi|Siti|Rahul|Ravi Kumar|MarkDow|JamesTom|RobertBiz|Williamkes|home page|visit my site|www.example.com|Ben|Chris P.|Лена|Олександр|Noémie|L.|Elke|hansi|Petra M.",
);
