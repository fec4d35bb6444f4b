import type { PageElement } from "linkedom";
import type { DateOrder } from "./date-order.ts";
import { ownElements } from "./own-elements.ts";
import { isElement } from "./page-blocks.ts";
import { attributeOf, type ParsedPage, printable } from "./parse-page.ts";
import { type PageDate, readPageDate } from "./read-page-date.ts";

/** A date in the visible text of a page, or in an attribute of visible elements. */
export interface ShownDate extends PageDate {
  /** Its place, in words for the curator. */
  readonly source: string;
  /** Evidence that it is the date of publication. */
  readonly weight: number;
}

/** Maximum length of an element that counts as a line. Dates within running text are not the article's. */
const MAX_LINE_LENGTH = 80;

/** A date may be at the start of a paragraph. */
const PARAGRAPH_START = 40;

/** Bylines are within this distance of the headline, in letters of the page. */
const NEAR = 300;
const NOT_FAR = 1500;

/** Weight of a date of modification: it is used only if there is no other. */
const CHANGE = 4;
const LAST_RESORT = 3;

/** Elements of the same name with more days are a list. */
const MAX_DAYS = 2;

/** A page with more lines that contain digits is a table. */
const MAX_LINES = 600;

const UNSEEN = new Set(["script", "style", "template", "noscript", "svg", "select", "option", "textarea", "head"]);

/** Class names, ids and properties that indicate a date. */
const DATED =
  /date(?!line-)|publi|posted|byline|meta|time|datum|fecha|data(?:$|[-_ ])|info|author|created|submitted|released|pubdate|kicker|stamp|erschien/i;

/** Words that indicate the date of publication. */
const PUBLISHED =
  /publi|veröffentl|erschien|gepostet|posted|erstellt|geschrieben|datum|date|fecha|data|vom\s|opubl|опубл|дата|written|created|added|yayın|terbit|diterbit|dipubli|نشر|発表|公開|配信|发布|發布|时间|時間|입력|등록/i;

/** Words that indicate a date of modification. */
const CHANGED =
  /modif|updat|aktualis|geändert|bearbeitet|stand:|stand vom|mis à jour|actualiz|atualiz|aggiorn|обновл|güncel|更新|수정|edited/i;

/** Words that indicate an event or a copyright. */
const OF_OTHERS = /dtstart|copyright|©|\(c\)|expires|deadline/i;

/** Attributes with timestamps. */
const STAMPS = [
  "datetime",
  "title",
  "content",
  "data-date",
  "data-datetime",
  "data-time",
  "data-timestamp",
  "data-published",
];

interface Line {
  readonly element: PageElement;
  /** The elements around it that contain little else, innermost first. */
  readonly around: readonly PageElement[];
  readonly text: string;
  /** Number of letters before it on the page. */
  readonly at: number;
  readonly isStamp: boolean;
}

/**
 * The dates shown on a page, with weights: from the name of the element, the distance from the headline, and the words beside the
 * date and their number. Leaves out dates in comments, cards and embedded posts, and lists of elements with dates of their own.
 */
export function shownDates(
  page: ParsedPage,
  heading: PageElement | undefined,
  order: DateOrder | undefined,
): ShownDate[] {
  const isOwn = ownElements(page, heading);
  const { lines, headingAt } = linesOf(page, heading);
  const dated = lines.slice(0, MAX_LINES).flatMap((line) => {
    const read = readPageDate(line.text, { loose: true, order });
    return read === undefined ? [] : [{ ...line, ...read, kind: kindOf(line.element) }];
  });
  const ofKind = new Map<string, Set<string>>();
  for (const { kind, stated } of dated) ofKind.set(kind, (ofKind.get(kind) ?? new Set()).add(stated.slice(0, 10)));
  return dated.flatMap(({ element, around, text, at, isStamp, kind, ...read }) => {
    if (!isOwn(element)) return [];
    const names = [element, element.parentElement, ...around].map(namesOf).join(" ");
    const distance = headingAt === undefined ? Number.POSITIVE_INFINITY : Math.abs(at - headingAt);
    const isChange =
      CHANGED.test(`${names} ${text}`) && !PUBLISHED.test(text.replace(CHANGED, "")) && !/publi|posted/i.test(names);
    const isOthers = OF_OTHERS.test(`${names} ${text}`) && !PUBLISHED.test(text.replace(OF_OTHERS, ""));
    const weight =
      (element.localName === "time" || element.localName === "abbr" ? 3 : 0) +
      (DATED.test(names) ? 3 : 0) +
      (PUBLISHED.test(text) || /publi/i.test(names) ? 2 : 0) +
      (distance < NEAR ? 4 : distance < NOT_FAR ? 2 : 0) +
      (wordsBeside(text) < 15 ? 2 : 0) -
      ((ofKind.get(kind)?.size ?? 0) > MAX_DAYS && distance > NEAR ? 5 : 0);
    const source = isChange ? "the day of its last update" : sourceOf(element, names);
    return [
      {
        ...read,
        source,
        weight: isOthers ? Math.min(weight, 1) : isChange ? Math.min(weight - CHANGE, LAST_RESORT) : weight,
      },
    ];
  });
}

function sourceOf({ localName }: PageElement, names: string): string {
  if (localName === "time") return "<time> of the article";
  return DATED.test(names) ? "an element classed as its date" : "its text";
}

function linesOf(page: ParsedPage, heading: PageElement | undefined): { lines: Line[]; headingAt: number | undefined } {
  const found: Omit<Line, "around">[] = [];
  const lengths = new Map<PageElement, number>();
  let at = 0;
  let headingAt: number | undefined;
  const walk = (element: PageElement): void => {
    if (UNSEEN.has(element.localName)) return;
    const from = at;
    for (const stamp of stampsOf(element)) found.push({ element, text: stamp, at, isStamp: true });
    for (const node of element.childNodes) {
      if (isElement(node)) walk(node);
      if (node.nodeType !== 3) continue;
      const text = (node.textContent ?? "").trim();
      if (mayHoldDay(text)) found.push({ element, text, at, isStamp: false });
      at += text.length;
    }
    lengths.set(element, at - from);
    if (element === heading) headingAt = at;
  };
  for (const body of page.all("body")) walk(body);
  const isShort = (each: PageElement) =>
    (lengths.get(each) ?? Number.POSITIVE_INFINITY) <= MAX_LINE_LENGTH &&
    (heading === undefined || !holds(each, heading));
  return { lines: found.map((line) => widened(line, isShort)), headingAt };
}

/** Extends a text to the elements around it, if they contain little else: `<b>5</b> <i>March</i> 2024`. */
function widened(line: Omit<Line, "around">, isShort: (element: PageElement) => boolean): Line {
  const around: PageElement[] = [];
  for (let each: PageElement | null = line.element; each !== null && isShort(each); each = each.parentElement)
    around.push(each);
  const widest = around.at(-1);
  if (line.isStamp) return { ...line, around };
  if (widest !== undefined) return { ...line, around, text: printable(widest.textContent) ?? "" };
  const whole = printable(line.text) ?? "";
  return { ...line, around, text: whole.length <= MAX_LINE_LENGTH ? whole : whole.slice(0, PARAGRAPH_START) };
}

function holds(element: PageElement, heading: PageElement): boolean {
  for (let each: PageElement | null = heading; each !== null; each = each.parentElement) {
    if (each === element) return element !== heading;
  }
  return false;
}

function stampsOf(element: PageElement): string[] {
  const isTime = element.localName === "time" || element.localName === "abbr";
  if (!isTime && !DATED.test(namesOf(element))) return [];
  return STAMPS.flatMap((name) => {
    const value = printable(attributeOf(element, name));
    return value !== undefined && value.length < MAX_LINE_LENGTH && mayHoldDay(value) ? [value] : [];
  });
}

/** A day has at least two digits, and a year two more or the name of an era. */
function mayHoldDay(text: string): boolean {
  return (text.match(/\p{Nd}/gu)?.length ?? 0) >= 4;
}

/** Number of letters in a line outside the date. */
function wordsBeside(text: string): number {
  return Math.max(0, (text.match(/\p{L}/gu)?.length ?? 0) - 12);
}

function namesOf(element: PageElement | null): string {
  if (element === null || element.localName === "body") return "";
  return ["class", "id", "itemprop"].map((name) => element.getAttribute(name) ?? "").join(" ");
}

function kindOf(element: PageElement): string {
  return `${element.localName} ${element.getAttribute("class") ?? ""} ${element.parentElement?.getAttribute("class") ?? ""}`;
}
