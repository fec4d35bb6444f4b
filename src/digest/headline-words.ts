/**
 * Words that distinguish otherwise similar headlines, in the commonest languages of news. Each table serves all
 * languages, so a word with another meaning in another language is left out.
 */

/** Words of negation. */
export const NEGATIONS = words(`
  not no never none nobody nothing nowhere neither nor without cannot
  nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder
  pas jamais aucun aucune rien sans ne nunca jamás ningún ninguna ninguno ni non senza nessun nessuna nessuno
  não nenhum nenhuma ninguém sem niet geen nooit niemand zonder inte ingen inget inga aldrig utan ikke aldri uden uten
  nie bez nigdy żaden není nejsou nem nincs nélkül ei eivät ilman değil yok hiçbir fără nicio tidak bukan tanpa belum không chưa
  не нет ни без никогда нельзя ні немає δεν μην χωρίς όχι لا لم لن ليس ليست غير دون بدون لیس نیست לא אין אינו אינה בלי ללא
  नहीं नही बिना न 안 못 않는다 않는 없다 없는 없이 아니다
`);

/** Words of that table that do not negate in a language. */
export const HARMLESS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["pt", words("no")],
  ["it", words("ne")],
  ["tr", words("ne")],
  ["sl", words("no")],
]);

/** Negations inside scripts without spaces, except in longer words such as "future" or "drone". */
export const NEGATIONS_INSIDE =
  /不(?!动产|動産|仅|僅|同|断|断|锈)|没|沒|未(?!来|來|成年|満)|无(?!人机|线)|無(?!人機|線|料)|非(?!洲|常)|否|ない|なかった|ません|せず|ไม่|않|없/u;

/** Verbs of denial. */
export const DENIALS = words(`
  deny denies denied refuse refuses refused fail fails failed dementiert bestreitet weigert verweigert scheitert
  refuse refusent dément niega niegan rechaza rifiuta nega recusa weigert ontkent vägrar nekar odmawia zaprzecza
  отказался отказалась отказались отрицает опроверг опровергла نفى نفت ينفي تنفي رفض مكذب מכחיש מסרב reddetti yalanladı
`);

/** Prefixes that reverse a meaning: lawful, unlawful. */
export const TURNING_PREFIXES = "un in im il ir dis non mis anti ne не анти غير बे अ".split(" ");

/** Negating suffixes of Turkish verbs. */
export const TURKISH_NO = /^m[ae](?:y[ae]c|d[iı]|m[iı]s|z)|^m[iıuü]yor/u;

/** Opposites as stems, two lists per row: one headline has a word of the first, the other of the second. */
export const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = (
  [
    [
      "rise[sn]?|rising|rose|up|gain(?:s|ed)?|jump(?:s|ed)?|surge[sd]?|soar(?:s|ed)?|climb(?:s|ed)?|higher|increase[sd]?|raise[sd]?|hike[sd]?|steig\\w*|stieg\\w*|mehr|erhoht|hausse|augmente\\w*|grimpe|suben?|sube|aumenta\\w*|salgono|sobe[m]?|stijg\\w*|okar|stiger|выросл\\w*|растет|повысил\\w*",
      "fall(?:s|en)?|falling|fell|down|drop(?:s|ped)?|slip(?:s|ped)?|slump(?:s|ed)?|plunge[sd]?|sink(?:s)?|sank|lower|decrease[sd]?|cut(?:s)?|slash(?:es|ed)?|sink\\w*|sank\\w*|fallt|fallen|weniger|senkt|baisse|diminue\\w*|chute|bajan?|cae[n]?|cala(?:no)?|scende|scendono|cai|caem|daal\\w*|daalt|minskar|sjunker|falder|упал\\w*|падает|снизил\\w*",
    ],
    [
      "win(?:s|ning)?|won|beat(?:s|en)?|victory|gewinn\\w*|gewann|sieg\\w*|gagne\\w*|victoire|ganan?|gano|vence\\w*|vince|vincono|wint|winnen|vinner|победил\\w*",
      "lose(?:s)?|lost|defeat(?:s|ed)?|verlier\\w*|verlor\\w*|niederlage|perd\\w*|defaite|pierden?|perdio|derrota\\w*|perde|perdono|verliest|verliezen|forlorar|проиграл\\w*",
    ],
    [
      "approve[sd]?|back(?:s|ed)?|accept(?:s|ed)?|support(?:s|ed)?|allow(?:s|ed)?|legali[sz]e[sd]?|welcome[sd]?|billigt|erlaubt|begrusst|genehmigt|approuve\\w*|autorise\\w*|aprueban?|aprobo|autoriza|approva|aprova|keurt|godkanner|одобрил\\w*|разрешил\\w*",
      "reject(?:s|ed)?|block(?:s|ed)?|oppose[sd]?|veto(?:es|ed)?|ban(?:s|ned)?|forbid(?:s)?|criticise[sd]?|verbietet|untersagt|ablehnt|lehnt|kippt|rejette\\w*|interdit|rechazan?|rechazo|prohiben?|prohibe|respinge|vieta|rejeita|proibe|verbiedt|avslar|forbjuder|отклонил\\w*|запретил\\w*",
    ],
    [
      "open(?:s|ed)?|start(?:s|ed)?|begin(?:s)?|began|resume[sd]?|launch(?:es|ed)?|offnet|beginnt|startet|ouvre\\w*|commence\\w*|abren?|abrio|empieza|apre|inizia|abre|comeca|opent|begint|oppnar|borjar|открыл\\w*|начал\\w*",
      "close[sd]?|shut(?:s)?|end(?:s|ed)?|stop(?:s|ped)?|halt(?:s|ed)?|suspend(?:s|ed)?|schliesst|endet|stoppt|ferme\\w*|cesse\\w*|arrete\\w*|cierran?|cerro|termina|chiude|finisce|fecha|sluit|stopt|stanger|slutar|закрыл\\w*|прекратил\\w*",
    ],
    [
      "guilty|convicted|jailed|schuldig|verurteilt|coupable|condamne\\w*|culpable|condenan?|colpevole|culpado",
      "acquitted|cleared|innocent|freed|unschuldig|freigesprochen|acquitte\\w*|relaxe\\w*|inocente|absuelt\\w*|assolt\\w*|absolvid\\w*",
    ],
    [
      "buy(?:s|ing)?|bought|acquire[sd]?|kauft|achete\\w*|compran?|compra",
      "sell(?:s|ing)?|sold|verkauft|vend\\w*|venden?",
    ],
    ["join(?:s|ed)?|enter(?:s|ed)?|hire[sd]?", "leave[s]?|left|quit(?:s)?|exit(?:s|ed)?|fire[sd]?"],
    ["before|vor|avant|antes|prima", "after|nach|apres|despues|dopo|depois"],
    [
      "best|most|largest|highest|safe|beste|meilleur\\w*|mejor(?:es)?",
      "worst|least|smallest|lowest|unsafe|schlechteste|pire|peor(?:es)?",
    ],
    ["alive|survive[sd]?|lebt|vivant|vivo", "dead|die[sd]?|death|tot|stirbt|gestorben|mort|muere|muerto|morto"],
    [
      "confirm(?:s|ed)?|admit(?:s|ted)?|bestatigt|confirme\\w*|confirma\\w*|conferma",
      "den(?:y|ies|ied)|dementiert|bestreitet|dement|niega|nega|smentisce",
    ],
  ] as const
).map(([one, other]) => [whole(one), whole(other)]);

/** Opposites inside scripts without spaces. */
export const OPPOSITES_INSIDE: readonly (readonly [RegExp, RegExp])[] = [
  [/上涨|上升|增加|增长|上昇|増加|値上げ|高/u, /下跌|下降|减少|下落|減少|値下げ|低/u],
  [/批准|通过|支持|承認|賛成|可決/u, /驳回|否决|反对|却下|反対|否決/u],
  [/开放|启用|开始|開始|開業|再開/u, /关闭|停用|结束|終了|閉鎖|中止|停止/u],
  [/胜|赢|勝/u, /负|输|敗/u],
  [/有罪/u, /无罪|無罪/u],
];

/** Words that join equals, whose order does not matter. */
export const JOINING = words("and & und et y e en och og i ve и та و ו और 和 与 與 及 と や 및 와 과");

/** Words before the agent of a passive sentence: "sued by Apple". */
export const AGENT = words("by von vom durch par por pelo pela da dal dalla av af door przez tarafından oleh od от");

/** Longer prepositions. */
export const PREPOSITIONS = words(`
  after before under against through between during without about around
  durch gegen nach unter zwischen während wegen après avant contre depuis pendant después contra desde hasta durante
  dopo contro prima durante depois contra através tegen tussen tijdens efter innan under mellan genom
  через после перед против около между przez przed przeciw podczas
`);

/** Short words that do not show the role of the word after them. */
export const ARTICLES = words(`
  the a an der die das den dem des ein eine einen einem einer le la les un une el los las una il lo gli i o os as um uma
  de het een ett den det et
`);

/** Words in the titles of series. */
export const SERIES =
  /\b(?:briefing|newsletter|podcast|live ?blog|live ?ticker|episodes?|round ?up|recap|crossword|horoscope|quiz|wordle|week in review|(?:the|this) week in|week ahead|things to know|what (?:to|you need to) know|open thread|top stories|headlines|letters to the editor|weather forecast|in pictures|photos of the|market wrap|weekly|daily digest|bulletin|column|wochenruckblick|presseschau|kolumne|folge|wetterbericht|was heute wichtig|uberblick|kreuzwortratsel|horoskop|bilder des|revue de presse|chronique|l'?essentiel|meteo|la semaine en|en images|boletin|resumen|episodio|capitulo|horoscopo|columna|las claves|la semana en|rassegna stampa|oroscopo|puntata|rubrica|boletim|resumo|nieuwsbrief|aflevering|weekoverzicht|nyhetsbrev|avsnitt|kronika|odcinek|przeglad|bulten|bolum)\b|дайджест|выпуск|обзор|рассылка|гороскоп|подкаст|早报|晚报|周报|简报|播客|盘点|一周|日报|週間|まとめ|ニュースレター|ポッドキャスト|占い|連載|コラム|브리핑|뉴스레터|팟캐스트|주간|운세|نشرة|موجز|תקציר/u;

/** Languages whose names of days and months are known. */
export const CALENDARS = "en de fr es it pt nl sv da nb fi pl cs hu ro ru uk el tr ar he hi ko id".split(" ");

/** Inflected names of days, which calendars do not list, with their base forms. */
export const BENT_DAYS = new Map(
  "środę środa sobotę sobota niedzielę niedziela среду среда пятницу пятница субботу суббота середу середа суботу субота středu středa sobotu sobota neděli neděle"
    .split(" ")
    .reduce<[string, string][]>((pairs, word, index, all) => {
      if (index % 2 === 0) pairs.push([foldLetters(word), foldLetters(all[index + 1] ?? word)]);
      return pairs;
    }, []),
);

/** Numbers in words, except those with another meaning in another language. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    "zero null",
    "first erste ersten erster erstes premier premiere primero primera primer primo prima primeiro primeira eerste forsta",
    "two zwei deux dos due dois duas twee tva second zweite zweiten zweiter zweites deuxieme segundo segunda secondo seconda tweede два две اثنان",
    "three drei trois tres tre drie third dritte dritten dritter drittes troisieme tercero tercera tercer terzo terza terceiro terceira derde tredje три",
    "four vier quatre cuatro quattro quatro fyra fourth vierte vierten vierter viertes quatrieme cuarto cuarta quarto quarta vierde fjarde четыре",
    "five funf cinq cinco cinque vijf fem fifth funfte пять",
    "six sechs seis zes sixth sechste шесть",
    "seven sieben siete sette sete zeven sju seventh семь",
    "eight acht huit ocho oito atta eighth восемь",
    "nine neun nueve nove negen nio ninth девять",
    "ten zehn dix diez dieci dez tien tio tenth десять",
    "eleven elf undici onze elva",
    "twelve dozen zwolf douze doce dodici doze twaalf tolv",
  ].flatMap((row, value) => row.split(" ").map((word) => [word, value] as const)),
);

/** Words that multiply a number. */
export const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:billion(?:s|en)?|bn|b|mrd|milliard\p{L}*|miliard\p{L}*|miljard\p{L}*|bilh\p{L}*|млрд|миллиард\p{L}*|مليار|מיליארד|십억|十亿|十億)$/u,
    1e9,
  ],
  [
    /^(?:million(?:s|en|er)?|millones|millon|milion\p{L}*|milh\p{L}*|miljoen|miljon(?:er)?|mln|mio|mn|m|млн|миллион\p{L}*|مليون|מיליון|百万)$/u,
    1e6,
  ],
  [/^(?:thousand|tausend|tsd|k|mille|mil|duizend|tusen|тыс\p{L}*|ألف|אלף|千)$/u, 1e3],
  [/^(?:trillion(?:s)?|tn|трлн|조|兆)$/u, 1e12],
  [/^(?:만|万|萬)$/u, 1e4],
  [/^(?:억|亿|億)$/u, 1e8],
  [/^(?:lakh|लाख)$/u, 1e5],
  [/^(?:crore|करोड़)$/u, 1e7],
];

/** A text in lower case, without accents, for comparing words. */
export function foldLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’ʼ‘]/g, "'")
    .replaceAll("ı", "i");
}

function words(list: string): ReadonlySet<string> {
  return new Set(foldLetters(list).normalize("NFD").trim().split(/\s+/));
}

function whole(stems: string): RegExp {
  return new RegExp(`^(?:${stems})$`, "u");
}
