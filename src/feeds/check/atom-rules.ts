import { isLanguage } from "../../lib/is-language.ts";
import { contentRules } from "./content-rules.ts";
import { childrenOf, textOfChild, type XmlNode } from "./parse-xml.ts";
import { isBadMedia } from "./rss-item-rules.ts";
import { type FeedRule, type FeedRules, isWebAddress, repeated, rule, type Violation } from "./rule.ts";

/** A parsed Atom feed and the address it is served at. The names of Atom elements have no prefix. */
export interface AtomDocument {
  readonly address: string;
  readonly root: XmlNode;
  readonly entries: readonly XmlNode[];
}

/** Finds the parts of a parsed feed. */
export function readAtom(root: XmlNode, address: string): AtomDocument {
  return { address, root, entries: childrenOf(root, "atom:entry") };
}

const FEED = new Set(
  "author category contributor generator icon id link logo rights subtitle title updated entry".split(" "),
);
const ENTRY = new Set(
  "author category content contributor id link published rights source summary title updated".split(" "),
);

/** Elements that may occur more than once (RFC 4287 §4.1). */
const REPEATABLE = new Set(["author", "category", "contributor", "entry", "link"]);

/** RFC 3339 as restricted by RFC 4287 §3.3: an upper-case T, and a zone. */
const RFC_3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** All rules of Atom 1.0 that can be checked offline, from RFC 4287 and the W3C feed validator. */
export const ATOM_RULES: FeedRules<AtomDocument> = {
  NotAtom: {
    cure: "begin with <feed xmlns='http://www.w3.org/2005/Atom'>",
    find: ({ root }) => (root.name === "atom:feed" ? [] : [{ at: root, fault: "the root is not an Atom 1.0 feed" }]),
  },

  MissingElement: perElement("give it an id, a title and an updated", (at) =>
    ["id", "title", "updated"].filter((name) => atom(at, name).length === 0).map((name) => `has no ${name}`),
  ),

  UndefinedElement: perElement("remove it, or give it its own namespace", (at) =>
    at.children.flatMap(({ name }) => {
      const own = at.name === "atom:feed" ? FEED : ENTRY;
      return name.startsWith("atom:") && !own.has(name.slice(5)) ? [`has an element ${name.slice(5)}`] : [];
    }),
  ),

  DuplicateElement: perElement("keep one of them", (at) =>
    repeated(at.children, ({ name }) =>
      name.startsWith("atom:") && !REPEATABLE.has(name.slice(5)) ? name : undefined,
    ).map(({ name }) => `has ${name.slice(5)} twice`),
  ),

  InvalidId: perElement("write an absolute IRI that never changes", (at) =>
    atom(at, "id").flatMap(({ text }) => (/^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i.test(text) ? [] : [`has the id ${text}`])),
  ),

  DuplicateEntry: rule(
    "give each entry an id of its own",
    ({ entries }) => repeated(entries, (entry) => textOfChild(entry, "atom:id")),
    (at) => `two entries have ${textOfChild(at, "atom:id")}`,
  ),

  InvalidRfc3339Date: perElement("write it as 2021-08-20T15:46:00Z", (at) =>
    datesOf(at).flatMap(({ name, text }) =>
      RFC_3339.test(text) && !Number.isNaN(Date.parse(text)) ? [] : [`has the ${name.slice(5)} ${text}`],
    ),
  ),

  ImplausibleDate: {
    cure: "write an updated that is not before published, and no later than the feed's",
    severity: "warning",
    find: ({ root, entries }) => {
      const last = Date.parse(textOfChild(root, "atom:updated") ?? "");
      return entries.flatMap((at): Violation[] => {
        const [published, updated] = ["published", "updated"].map((name) =>
          Date.parse(textOfChild(at, `atom:${name}`) ?? ""),
        );
        const wrong = (updated ?? 0) > last || (published ?? 0) > (updated ?? 0) || (updated ?? 0) < Date.UTC(1990, 0);
        return wrong ? [{ at, fault: "an entry's dates do not fit those of its feed" }] : [];
      });
    },
  },

  // RFC 4287 §4.1.1: either the feed or every entry has an author.
  MissingAuthor: rule(
    "name an author in the feed or in each entry",
    ({ root, entries }) =>
      atom(root, "author").length > 0 ? [] : entries.filter((entry) => atom(entry, "author").length === 0),
    () => "an entry has no author",
  ),

  InvalidPerson: perElement("give it a name, and a full address", (at) =>
    atom(at, "author")
      .filter(
        (author) =>
          (textOfChild(author, "atom:name") ?? "").trim() === "" ||
          !isWebAddress(textOfChild(author, "atom:uri") ?? "https://none.example/"),
      )
      .map(() => "has an author without a name or with an invalid address"),
  ),

  InvalidLink: perElement("give each link a full address", (at) =>
    atom(at, "link").flatMap(({ attributes }) =>
      isWebAddress(attributes.get("href") ?? "") ? [] : [`has a link to ${attributes.get("href")}`],
    ),
  ),

  // RFC 4287 §4.1.1 and §4.1.2: at most one alternate link per type and language.
  DuplicateAlternate: perElement("keep one of them", (at) =>
    repeated(atom(at, "link"), ({ attributes }) =>
      (attributes.get("rel") ?? "alternate") === "alternate"
        ? `${attributes.get("type")} ${attributes.get("hreflang")}`
        : undefined,
    ).map(() => "has two alternate links of one type"),
  ),

  MissingSelf: {
    cure: "add <link rel='self'> with the feed's own address",
    severity: "warning",
    find: ({ root }) =>
      selfLinks(root).length === 1 ? [] : [{ at: root, fault: "the feed does not have exactly one link rel=self" }],
  },

  SelfDoesntMatchLocation: rule(
    "build the site for the address it is served at",
    ({ root, address }) => selfLinks(root).filter(({ attributes }) => attributes.get("href") !== address),
    (at, { address }) => `${at.attributes.get("href")} is not where the feed is, ${address}`,
    "warning",
  ),

  MissingTerm: perElement("give each category a term", (at) =>
    atom(at, "category").flatMap(({ attributes }) =>
      (attributes.get("term") ?? "").trim() === "" ? ["has a category without a term"] : [],
    ),
  ),

  // RFC 4287 §4.1.2: an entry without content needs an alternate link; one whose content is elsewhere needs a summary.
  MissingContent: rule(
    "give it content, or an alternate link and a summary",
    ({ entries }) => entries.filter((entry) => atom(entry, "content").length + atom(entry, "summary").length === 0),
    () => "an entry has neither content nor summary",
  ),

  InvalidTextType: perElement("write text, html or xhtml", (at) =>
    ["title", "subtitle", "summary", "content", "rights"]
      .flatMap((name) => atom(at, name))
      .filter(({ attributes }) => !["text", "html", "xhtml"].includes(attributes.get("type") ?? "text"))
      .map(({ name }) => `has a ${name.slice(5)} of an unknown type`),
  ),

  EmptyTitle: perElement("write a title", (at) =>
    atom(at, "title").flatMap(({ text, children }) =>
      text.trim() === "" && children.length === 0 ? ["has an empty title"] : [],
    ),
  ),

  SurroundedByWhiteSpace: perElement("write the text without white space around it", (at) =>
    at.children
      .filter(({ text, children }) => children.length === 0 && text !== text.trim())
      .map(({ name }) => `has white space around its ${name.slice(5)}`),
  ),

  InvalidLanguage: perElement("write a language tag like en or pt-BR", (at) => {
    const language = at.attributes.get("xml:lang");
    return language === undefined || isLanguage(language) ? [] : [`has the language ${language}`];
  }),

  InvalidMediaContent: perElement("write the address, and a size in whole pixels where it is known", (at) =>
    childrenOf(at, "media:content")
      .filter(isBadMedia)
      .map(() => "has a media:content without an address or with an impossible size"),
  ),

  ...contentRules<AtomDocument>(
    ({ entries }) =>
      entries.flatMap((entry) =>
        [...atom(entry, "content"), ...atom(entry, "summary")]
          .filter(({ attributes }) => attributes.get("type") === "html")
          .map((at) => ({ at, text: at.text })),
      ),
    // A text of type "text" is shown literally, including tags.
    () => [],
  ),
};

/** A rule that applies to the feed and to each entry. */
function perElement(cure: string, faultsOf: (element: XmlNode) => readonly string[]): FeedRule<AtomDocument> {
  return {
    cure,
    find: ({ root, entries }) =>
      [root, ...entries].flatMap((at) =>
        faultsOf(at).map((fault): Violation => ({ at, fault: `${at === root ? "the feed" : "an entry"} ${fault}` })),
      ),
  };
}

function atom(node: XmlNode, name: string): XmlNode[] {
  return childrenOf(node, `atom:${name}`);
}

function selfLinks(root: XmlNode): XmlNode[] {
  return atom(root, "link").filter(({ attributes }) => attributes.get("rel") === "self");
}

function datesOf(node: XmlNode): XmlNode[] {
  return [...atom(node, "updated"), ...atom(node, "published")];
}
