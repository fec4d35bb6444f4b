import { isLanguage } from "../../lib/is-language.ts";
import { childrenOf, descendantsOf, type XmlNode } from "./parse-xml.ts";
import type { RssDocument } from "./rss-document.ts";
import { type FeedRules, isWebAddress, repeated, rule } from "./rule.ts";

const CHANNEL = new Set(
  "title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image rating textInput skipHours skipDays item".split(
    " ",
  ),
);
const ITEM = new Set("title link description author category comments enclosure guid pubDate source".split(" "));

/** RSS elements that may occur more than once. */
const REPEATABLE = new Set(["category", "item", "enclosure"]);

/** Rules for an RSS feed as a whole. */
export const RSS_CHANNEL_RULES: FeedRules<RssDocument> = {
  NotRss2: {
    cure: "begin with <rss version='2.0'> and one <channel>",
    find: ({ root }) =>
      root.name === "rss" && root.attributes.get("version") === "2.0" && childrenOf(root, "channel").length === 1
        ? []
        : [{ at: root, fault: "the root is not <rss version='2.0'> with one channel" }],
  },

  MissingChannelElement: {
    cure: "give the channel a title, a link and a description",
    find: ({ channel }) =>
      ["title", "link", "description"]
        .filter((name) => childrenOf(channel, name).length === 0)
        .map((name) => ({ at: channel, fault: `the channel has no ${name}` })),
  },

  UndefinedElement: rule(
    "remove it, or give it its own namespace",
    ({ channel, items }) => [
      ...channel.children.filter(({ name }) => isBare(name) && !CHANNEL.has(name)),
      ...items.flatMap(({ children }) => children.filter(({ name }) => isBare(name) && !ITEM.has(name))),
    ],
    (at) => `RSS has no element ${at.name}`,
  ),

  DuplicateElement: {
    cure: "keep one of them",
    find: ({ channel, items }) =>
      [channel, ...items].flatMap(({ name: parent, children }) =>
        repeated(children, ({ name }) => (isBare(name) && !REPEATABLE.has(name) ? name : undefined)).map((at) => ({
          at,
          fault: `${parent} has ${at.name} twice`,
        })),
      ),
  },

  EmptyElement: rule(
    "leave it out",
    ({ root }) =>
      descendantsOf(root).filter(
        ({ name, text, children, attributes }) =>
          text.trim() === "" && children.length + attributes.size === 0 && name !== "fh:archive",
      ),
    (at) => `${at.name} is empty`,
  ),

  SurroundedByWhiteSpace: rule(
    "write the text without white space around it",
    ({ root }) => descendantsOf(root).filter(({ text, children }) => children.length === 0 && text !== text.trim()),
    (at) => `${at.name} is ${JSON.stringify(at.text.slice(0, 40))}`,
    "warning",
  ),

  InvalidLink: rule(
    "write the full address of a page",
    ({ channel }) =>
      ["link", "docs"].flatMap((name) => childrenOf(channel, name)).filter(({ text }) => !isWebAddress(text)),
    (at) => `the channel's ${at.name} is not an address`,
  ),

  InvalidLanguage: rule(
    "write a language tag like en or pt-BR",
    ({ channel }) => childrenOf(channel, "language").filter(({ text }) => !isLanguage(text)),
    (at) => `${at.text} is not a language tag`,
  ),

  MissingAtomSelfLink: {
    cure: "add <atom:link rel='self'> with the feed's own address",
    severity: "warning",
    find: ({ channel }) =>
      linksOf(channel, "self").length === 1
        ? []
        : [{ at: channel, fault: "the channel does not have exactly one atom:link rel=self" }],
  },

  RelativeSelf: rule(
    "write the address with scheme and host",
    ({ channel }) => linksOf(channel, "self").filter(({ attributes }) => !isWebAddress(attributes.get("href") ?? "")),
    (at) => `the feed calls itself ${at.attributes.get("href")}`,
  ),

  SelfDoesntMatchLocation: rule(
    "build the site for the address it is served at",
    ({ channel, address }) => linksOf(channel, "self").filter(({ attributes }) => attributes.get("href") !== address),
    (at, { address }) => `${at.attributes.get("href")} is not where the feed is, ${address}`,
    "warning",
  ),

  InvalidAtomLink: {
    cure: "give the link an href, and name the same neighbor once",
    find: ({ channel }) => {
      const links = childrenOf(channel, "atom:link");
      return [
        ...links.filter(({ attributes }) => !isWebAddress(attributes.get("href") ?? "")),
        ...repeated(links, ({ attributes }) => `${attributes.get("rel")} ${attributes.get("href")}`),
      ].map((at) => ({ at, fault: `the link ${at.attributes.get("rel")} is not an address, or appears twice` }));
    },
  },
};

function linksOf(channel: XmlNode, rel: string): XmlNode[] {
  return childrenOf(channel, "atom:link").filter(({ attributes }) => attributes.get("rel") === rel);
}

function isBare(name: string): boolean {
  return !/[:{]/.test(name);
}
