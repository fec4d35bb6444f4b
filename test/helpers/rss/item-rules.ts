import { childrenOf, textOfChild, type XmlNode } from "../xml-tree.ts";
import { isWebAddress, nameOf, type RssDocument, type RssRule } from "./rss-document.ts";

/** RFC 822 with the year of RFC 2822, one space between the parts, and a zone that is GMT or a number. */
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d (GMT|[+-]\d{4})$/;
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Rules of a feed's items; named after the W3C validator's messages where it has one. */
export const ITEM_RULES: Readonly<Record<string, RssRule>> = {
  ItemSaysNothing: perItem((item) =>
    ["title", "description"].some((name) => childrenOf(item, name).length > 0)
      ? []
      : ["has no title and no description"],
  ),

  InvalidItemLink: perItem((item) => {
    const link = textOfChild(item, "link");
    return link !== undefined && isWebAddress(link) ? [] : [`has the link ${link}`];
  }),

  MissingGuid: perItem((item) => (childrenOf(item, "guid").length === 1 ? [] : ["has not one guid"])),

  DuplicateGuid: (document) => {
    const guids = document.items.map((item) => textOfChild(item, "guid"));
    return guids.filter((guid, index) => guids.indexOf(guid) !== index).map((guid) => `two items have ${guid}`);
  },

  // Without isPermaLink a guid is an address to open (RSS 2.0).
  InvalidPermalink: perItem((item) =>
    guidsOf(item)
      .filter(({ isPermalink, text }) => isPermalink !== "false" && !isWebAddress(text))
      .map(({ text }) => `has a guid that is no address and not isPermaLink="false": ${text}`),
  ),

  InvalidPermalinkFlag: perItem((item) =>
    guidsOf(item)
      .filter(({ isPermalink }) => isPermalink !== "true" && isPermalink !== "false")
      .map(({ isPermalink }) => `has isPermaLink="${isPermalink}"`),
  ),

  // Feedly opens the guid and not the link then.
  PermalinkIsNotLink: perItem((item) =>
    guidsOf(item)
      .filter(({ isPermalink, text }) => isPermalink === "true" && text !== textOfChild(item, "link"))
      .map(({ text }) => `has a permalink that is not its link: ${text}`),
  ),

  MissingPubDate: perItem((item) => (childrenOf(item, "pubDate").length === 1 ? [] : ["has not one pubDate"])),

  InvalidRfc822Date: (document) =>
    datesOf(document).flatMap(({ name, text }) => (RFC_822.test(text) ? [] : [`${name} is ${text}`])),

  IncorrectDayOfWeek: (document) =>
    datesOf(document).flatMap(({ name, text }) => {
      const [, weekday, day, month, year] = RFC_822.exec(text) ?? [];
      const written = new Date(`${day} ${month} ${year} 00:00:00 GMT`);
      return weekday === undefined || WEEKDAYS[written.getUTCDay()] === weekday ? [] : [`${name} is ${text}`];
    }),

  ImplausibleDate: (document) => {
    const built = Date.parse(textOfChild(document.channel, "lastBuildDate") ?? "");
    return datesOf(document)
      .filter(({ text }) => Date.parse(text) > built || Date.parse(text) < Date.UTC(1990, 0))
      .map(({ name, text }) => `${name} ${text} is before the web or after the feed was made`);
  },

  // <author> is an e-mail address in RSS; a name belongs into dc:creator.
  InvalidContact: perItem((item) =>
    childrenOf(item, "author")
      .filter(({ text }) => !/^[^\s@]+@[^\s@]+\.[^\s@]+/.test(text))
      .map(({ text }) => `has the author ${text}`),
  ),

  InvalidEnclosure: perItem((item) =>
    childrenOf(item, "enclosure")
      .filter(
        ({ attributes }) =>
          !isWebAddress(attributes.get("url") ?? "") || !/^[1-9]\d*$/.test(attributes.get("length") ?? ""),
      )
      .map(() => "has an enclosure without an address or a length"),
  ),

  InvalidMediaContent: perItem((item) =>
    childrenOf(item, "media:content")
      .filter(
        ({ attributes }) =>
          !isWebAddress(attributes.get("url") ?? "") ||
          ["width", "height"].some((name) => !/^[1-9]\d*$/.test(attributes.get(name) ?? "1")),
      )
      .map(() => "has a media:content without an address or with an impossible size"),
  ),

  NeedDescriptionBeforeContent: perItem((item) => {
    const order = item.children.map(({ name }) => name);
    const [description, content] = [order.indexOf("description"), order.indexOf("content:encoded")];
    return content !== -1 && description > content ? ["has its description behind content:encoded"] : [];
  }),
};

function perItem(rule: (item: XmlNode) => readonly string[]): RssRule {
  return (document) =>
    document.items.flatMap((item) => rule(item).map((fault) => `${nameOf(document, item)} ${fault}`));
}

function guidsOf(item: XmlNode) {
  return childrenOf(item, "guid").map(({ text, attributes }) => ({
    text,
    isPermalink: attributes.get("isPermaLink") ?? "true",
  }));
}

function datesOf({ channel, items }: RssDocument) {
  return [
    ...childrenOf(channel, "lastBuildDate"),
    ...[channel, ...items].flatMap((node) => childrenOf(node, "pubDate")),
  ];
}
