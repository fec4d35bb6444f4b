/**
 * The commonest function words of each language written with spaces in Latin or Cyrillic letters; their mix tells
 * languages apart.
 */
const BY_LANGUAGE = {
  English:
    "the of and to in is that it was for on are with as be at this have from or had by but what all were we when your can said there use an which she do how if will up other about out many then them these so some would make like him into has more her two could our my than been who its now people after you they not their his i me us just",
  German:
    "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde ich wir ihr kann ihre wenn",
  French:
    "le la les de des du et en un une que est pour qui dans par plus pas au sur ne se ce il sont avec son aux d l qu c n s j été cette ont mais comme nous vous leur ou elle je sa ses tout fait être deux même aussi bien on y",
  Spanish:
    "de la que el en y los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué nos",
  Portuguese:
    "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas me esse eles você essa num nem suas meu às minha têm numa pelos elas qual são foi está ser",
  Italian:
    "di che e la il un a per in una è sono mi si ho non ma lo ha le ti con i cosa da del della dei al come anche più gli alla questo nel nella sul dal delle degli essere stato hanno era ci se o su tra perché molto loro",
  Dutch:
    "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft hij ze was door over je ik wordt worden deze kan hebben meer geen werd we tot wel zo had zou mijn dit die",
  Polish:
    "i w na z do się nie to że jest o za od po jak co ale przez tym dla tego są przy czy był już tak jego ich może go ma tylko które która który oraz być było także ze bardzo jej nas mnie ten była",
  Czech:
    "a v se na je že s z do o i to ve pro za by jsem ale jako po které jeho který od ze tak jsou aby která při nebo než už co byl jen k mezi podle však být bylo si jak má pokud",
  Slovak:
    "a v sa na je že s z do o i to vo pre za by som ale ako po ktoré jeho ktorý od zo tak sú aby ktorá pri alebo než už čo bol len k medzi podľa však byť bolo si ak má",
  Hungarian:
    "a az és hogy nem is egy ez meg de csak volt el már még mint vagy ha kell van lehet azt ki fel nagyon majd után akkor ezt után amely minden pedig így be között szerint",
  Romanian:
    "și de în la a cu pe o nu se din care că este un pentru mai sau ca au prin fost ce dar această sunt lor după fi cel cea între foarte ai lui său îi le am",
  Swedish:
    "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när nu efter vid också ska eller år under mot hade där sin mer blir",
  Norwegian:
    "og i det er på til som en å for at med av har de ikke den om et fra vi kan var men jeg seg så han vil være etter ved også skal eller hadde nå der sin mer blir ble",
  Danish:
    "og i at det er en til på som for med de af den har ikke der et om han vi kan fra var men jeg sig så vil være efter ved også skal eller havde nu hvor sin mere bliver blev",
  Finnish:
    "ja on ei se että hän oli joka mutta kun niin myös ovat tai sen jos kuin ole mukaan vain olla voi hänen jo ovat nyt ne tämä sitä siitä mitä vielä ennen",
  Turkish:
    "ve bir bu da de için ile çok olarak daha olan gibi var ne en o kadar sonra ama her ben mi değil ya bunu şey ise veya göre ki tüm olduğu edilen eden",
  Vietnamese:
    "và của là có cho không được các một những trong với người này đã để khi đến nhiều từ cũng như sẽ về phải ra còn rất nhưng bạn tại nên vào thì đó trên năm chúng tôi",
  Indonesian:
    "yang dan di dengan untuk dari pada ini itu dalam tidak akan ke adalah juga oleh ada bisa atau karena saya kami telah lebih sudah anda tersebut para sebagai dapat kita",
  Albanian: "dhe të në e i për me që një nga është si do më ka kjo ishte por kanë në tij saj",
  Croatian:
    "i u je se na da su za od s što ne bi kao o ili koji koja koje iz samo ali to biti sam će nije prema po bio može",
  Russian:
    "и в не на что я с он как это по но из у за от так же для все бы к мы его о она они было мне еще только был вы до или если нет при их уже есть когда может быть чтобы этого также который которые были",
  Ukrainian:
    "і в не на що я з він як це по але із у за від так же для все би до ми його про вона вони було ще тільки був ви або якщо немає при їх вже є коли може бути щоб цього також який які були й та",
  Bulgarian:
    "и в не на че с той като това по но от за се да са е ще до или ако при вече има когато може бъде който които беше са му ги си във със след между много най",
  Serbian:
    "и у је се на да су за од с што не би као о или који која које из само али то бити сам ће није према по био може",
  Greek:
    "και το να του η της με που την από για είναι στο τα των τον οι θα δεν στην ότι σε μια ένα αυτό στη ως κατά αλλά έχει ήταν",
} as const;

/** A language that the filter recognises by its function words. */
export type Language = keyof typeof BY_LANGUAGE;

/** Every language, in a fixed order. */
export const FILTER_LANGUAGES = Object.keys(BY_LANGUAGE).filter((name): name is Language => name in BY_LANGUAGE);

const masks = new Map<string, number>();
FILTER_LANGUAGES.forEach((language, at) => {
  for (const word of BY_LANGUAGE[language].split(" ")) masks.set(word, (masks.get(word) ?? 0) | (1 << at));
});

/** The function words of all languages, each once. */
export const LITTLE_WORDS: Iterable<string> = [...masks.keys()];

/** The languages in which a word is a function word: a bit for each, in the order of FILTER_LANGUAGES; 0 for most words. */
export function languagesOf(word: string): number {
  return masks.get(word) ?? 0;
}
