const MARK = /<(\/?)((?:[a-z][\w-]{0,30}:)?(?:item|entry))(?=[\s/>])/gi;

/** Limits on the items that are examined one by one, and on the text before them. */
const MAX_ITEMS = 1000;
const MAX_HEAD_LENGTH = 50_000;

/** A document type declaration with its internal subset (XML 1.0, 2.8). */
const DOCTYPE = /<!DOCTYPE\b[^[>]{0,1000}(?:\[[^\]]{0,20000}\])?\s{0,100}>/i;

/** An internal entity of plain text. Others are external, or contain markup or further entities. */
const ENTITY = /<!ENTITY\s+([\w.-]{1,60})\s+(?:"([^"<&%]{0,100})"|'([^'<&%]{0,100})')\s*>/g;

/** In characters, against entity bombs. */
const MAX_GAIN = 1_000_000;

/**
 * Expands the internal entities that a feed declares (XML 1.0, 4.4), and removes the declaration. Beyond `MAX_GAIN`, entities
 * are left unchanged.
 */
export function expandEntities(feed: string): string {
  const declared = DOCTYPE.exec(feed.slice(0, 30_000))?.[0];
  if (declared === undefined) return feed;
  const words = new Map([...declared.matchAll(ENTITY)].map(([, name = "", one, two]) => [name, one ?? two ?? ""]));
  const rest = feed.replace(declared, "");
  let gain = 0;
  return rest.replace(/&([\w.-]{1,60});/g, (written, name) => {
    const word = words.get(name) ?? written;
    gain += word.length - written.length;
    return gain > MAX_GAIN ? written : word;
  });
}

/** A tag of a person in RSS 2.0. */
const PERSON = /<(\/?)(?:[\w-]{1,30}:)?(?:author|managingEditor|webMaster)(?=[\s>])[^<>]{0,200}>/gi;

/** In characters. Longer texts are not names and addresses. */
const MAX_PERSON_LENGTH = 2000;

/** Empties the persons of a feed that are too long to be names. The parser takes quadratic time for brackets without an end in them. */
export function dropLongPersons(feed: string): string {
  const tags = [...feed.matchAll(PERSON)];
  let kept = "";
  let from = 0;
  for (const [at, { 0: tag, 1: slash, index }] of tags.entries()) {
    const start = index + tag.length;
    const next = tags[at + 1];
    if (slash === "/" || next?.[1] !== "/" || next.index - start <= MAX_PERSON_LENGTH) continue;
    kept += feed.slice(from, start);
    from = next.index;
  }
  return kept + feed.slice(from);
}

/**
 * Repairs a damaged XML feed item by item: drops a truncated end, escapes a `<` that starts no tag, and empties items that cannot
 * be repaired. Undefined if no item is intact. Runs in linear time, apart from `isFeed`.
 */
export function mendFeed(feed: string, isFeed: (text: string) => boolean): string | undefined {
  const marks = [...feed.matchAll(MARK)];
  const [first] = marks;
  const items = marks.flatMap(({ index, 1: slash, 2: name }, at) => {
    const end = marks[at + 1];
    if (slash === "/" || end?.[1] !== "/" || end[2] !== name) return [];
    const close = feed.indexOf(">", end.index);
    return close === -1 ? [] : feed.slice(index, close + 1);
  });
  if (first === undefined || items.length === 0) return undefined;
  const head = feed.slice(0, first.index);
  const tail = endsOf(head);
  const whole = (inner: readonly string[]) => `${head}${inner.join("")}${tail}`;
  const escaped = items.map((item) => item.replace(/<(?![a-z/!?_])/gi, "&lt;"));
  const readable = [items, escaped].find((inner) => isFeed(whole(inner)));
  if (readable !== undefined) return whole(readable);
  if (head.length > MAX_HEAD_LENGTH) return undefined;
  const mended = items.slice(0, MAX_ITEMS).map((item, at) => {
    const read = [item, escaped[at] ?? ""].find((one) => isFeed(whole([one])));
    return read ?? `<${first[2]}></${first[2]}>`;
  });
  return isFeed(whole(mended)) ? whole(mended) : undefined;
}

/** Closing tags for the elements that are open at the end of a text. */
function endsOf(head: string): string {
  const open: string[] = [];
  for (const [, slash, name = "", attributes = ""] of head.matchAll(/<(\/?)([a-z_][\w:.-]{0,60})([^<>]{0,4000})>/gi)) {
    if (slash === "/") {
      const at = open.lastIndexOf(name);
      if (at !== -1) open.splice(at);
    } else if (!attributes.endsWith("/")) open.push(name);
  }
  return open
    .reverse()
    .map((name) => `</${name}>`)
    .join("");
}
