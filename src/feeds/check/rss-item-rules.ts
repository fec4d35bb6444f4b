import { childrenOf, textOfChild, type XmlNode } from "./parse-xml.ts";
import { perItem, type RssDocument } from "./rss-document.ts";
import { type FeedRules, isWebAddress, repeated, rule } from "./rule.ts";

/** RFC 822 with a four-digit year (RFC 2822), single spaces, and a zone that is GMT or numeric. */
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d (GMT|[+-]\d{4})$/;
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Rules for the items of an RSS feed. */
export const RSS_ITEM_RULES: FeedRules<RssDocument> = {
  ItemSaysNothing: perItem("give it a title or a description", (item) =>
    ["title", "description"].some((name) => childrenOf(item, name).length > 0)
      ? []
      : ["an item has no title and no description"],
  ),

  InvalidItemLink: perItem("write the full address of the page", (item) => {
    const link = textOfChild(item, "link");
    return link !== undefined && isWebAddress(link) ? [] : [`an item has the link ${link}`];
  }),

  MissingGuid: perItem(
    "give it one guid, so that readers know it again",
    (item) => (childrenOf(item, "guid").length === 1 ? [] : ["an item does not have exactly one guid"]),
    "warning",
  ),

  DuplicateGuid: rule(
    "give each item a guid of its own: readers show one of them only",
    ({ items }) => repeated(items, (item) => textOfChild(item, "guid")),
    (at) => `two items have ${textOfChild(at, "guid")}`,
  ),

  // Unless isPermaLink is "false", a guid is an address (RSS 2.0).
  InvalidPermalink: perItem("add isPermaLink='false'", (item) =>
    guidsOf(item)
      .filter(({ isPermalink, text }) => isPermalink !== "false" && !isWebAddress(text))
      .map(({ text }) => `a guid is not an address, but lacks isPermaLink="false": ${text}`),
  ),

  InvalidPermalinkFlag: perItem("write true or false", (item) =>
    guidsOf(item)
      .filter(({ isPermalink }) => isPermalink !== "true" && isPermalink !== "false")
      .map(({ isPermalink }) => `a guid has isPermaLink="${isPermalink}"`),
  ),

  // Feedly would open the guid instead of the link.
  PermalinkIsNotLink: perItem("add isPermaLink='false'", (item) =>
    guidsOf(item)
      .filter(({ isPermalink, text }) => isPermalink === "true" && text !== textOfChild(item, "link"))
      .map(({ text }) => `a permalink is not its item's link: ${text}`),
  ),

  MissingPubDate: perItem(
    "say when it was published",
    (item) => (childrenOf(item, "pubDate").length === 1 ? [] : ["an item does not have exactly one pubDate"]),
    "warning",
  ),

  InvalidRfc822Date: rule(
    "write it as Fri, 20 Aug 2021 15:46:00 GMT",
    (document) => datesOf(document).filter(({ text }) => !RFC_822.test(text)),
    (at) => `${at.name} is ${at.text}`,
  ),

  IncorrectDayOfWeek: rule(
    "write the weekday of that date",
    (document) =>
      datesOf(document).filter(({ text }) => {
        const [, weekday, day, month, year] = RFC_822.exec(text) ?? [];
        const written = new Date(`${day} ${month} ${year} 00:00:00 GMT`);
        return weekday !== undefined && WEEKDAYS[written.getUTCDay()] !== weekday;
      }),
    (at) => `${at.name} is ${at.text}`,
  ),

  ImplausibleDate: {
    cure: "write a date after 1990 and not after the feed's own",
    severity: "warning",
    find: (document) => {
      const built = Date.parse(textOfChild(document.channel, "lastBuildDate") ?? "");
      return datesOf(document)
        .filter(({ text }) => Date.parse(text) > built || Date.parse(text) < Date.UTC(1990, 0))
        .map((at) => ({ at, fault: `${at.name} ${at.text} is before 1990 or after the feed was made` }));
    },
  },

  // In RSS, <author> is an e-mail address; names go in dc:creator.
  InvalidContact: perItem("write names into dc:creator", (item) =>
    childrenOf(item, "author")
      .filter(({ text }) => !/^[^\s@]+@[^\s@]+\.[^\s@]+/.test(text))
      .map(({ text }) => `an item has the author ${text}`),
  ),

  InvalidSource: perItem("give it the address of the source", (item) =>
    childrenOf(item, "source")
      .filter(({ attributes }) => !isWebAddress(attributes.get("url") ?? ""))
      .map(({ text }) => `the source ${text} has no address`),
  ),

  InvalidEnclosure: perItem("give it a url, a type, and a length in bytes, 0 where it is not known", (item) =>
    childrenOf(item, "enclosure")
      .filter(
        ({ attributes }) =>
          !isWebAddress(attributes.get("url") ?? "") ||
          !/^\d+$/.test(attributes.get("length") ?? "") ||
          !attributes.get("type"),
      )
      .map(() => "an enclosure has no address, length or type"),
  ),

  InvalidMediaContent: perItem("write the address, and a size in whole pixels where it is known", (item) =>
    childrenOf(item, "media:content")
      .filter(isBadMedia)
      .map(() => "a media:content has no address or an impossible size"),
  ),

  NeedDescriptionBeforeContent: perItem(
    "write description first: some readers take the last one",
    (item) => {
      const order = item.children.map(({ name }) => name);
      const [description, content] = [order.indexOf("description"), order.indexOf("content:encoded")];
      if (content === -1 || (description !== -1 && description < content)) return [];
      return [`an item has ${description === -1 ? "no description" : "its description"} before content:encoded`];
    },
    "warning",
  ),
};

/** True if a media:content (Media RSS) has no address or an invalid size. */
export function isBadMedia({ attributes }: XmlNode): boolean {
  return (
    !isWebAddress(attributes.get("url") ?? "") ||
    ["width", "height"].some((name) => !/^[1-9]\d*$/.test(attributes.get(name) ?? "1"))
  );
}

function guidsOf(item: XmlNode) {
  return childrenOf(item, "guid").map(({ text, attributes }) => ({
    text,
    isPermalink: attributes.get("isPermaLink") ?? "true",
  }));
}

function datesOf({ channel, items }: RssDocument): XmlNode[] {
  return [
    ...childrenOf(channel, "lastBuildDate"),
    ...[channel, ...items].flatMap((node) => childrenOf(node, "pubDate")),
  ];
}
