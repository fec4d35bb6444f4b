import { childrenOf, descendantsOf, textOfChild } from "../xml-tree.ts";
import { isWebAddress, type RssRule } from "./rss-document.ts";

const CHANNEL = new Set(
  "title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image rating textInput skipHours skipDays item".split(
    " ",
  ),
);
const ITEM = new Set("title link description author category comments enclosure guid pubDate source".split(" "));

/** Elements of RSS's own that may stand more than once. */
const REPEATABLE = new Set(["category", "item", "enclosure"]);

/** Rules of a feed as a whole; named after the W3C validator's messages where it has one. */
export const CHANNEL_RULES: Readonly<Record<string, RssRule>> = {
  NotRss2: ({ root }) =>
    root.name === "rss" && root.attributes.get("version") === "2.0" && childrenOf(root, "channel").length === 1
      ? []
      : ["the root is not <rss version='2.0'> with one channel"],

  MissingChannelElement: ({ channel }) =>
    ["title", "link", "description"]
      .filter((name) => childrenOf(channel, name).length === 0)
      .map((name) => `the channel has no ${name}`),

  UndefinedElement: ({ channel, items }) =>
    [
      ...channel.children.filter(({ name }) => isBare(name) && !CHANNEL.has(name)),
      ...items.flatMap(({ children }) => children.filter(({ name }) => isBare(name) && !ITEM.has(name))),
    ].map(({ name }) => `RSS has no element ${name}`),

  DuplicateElement: ({ channel, items }) =>
    [channel, ...items].flatMap(({ name: parent, children }) =>
      children
        .filter(({ name }, index) => isBare(name) && !REPEATABLE.has(name) && index !== firstOf(children, name))
        .map(({ name }) => `${parent} has ${name} twice`),
    ),

  EmptyElement: ({ root }) =>
    descendantsOf(root)
      .filter(({ text, children, attributes }) => text.trim() === "" && children.length + attributes.size === 0)
      .map(({ name }) => `${name} is empty`),

  SurroundedByWhiteSpace: ({ root }) =>
    descendantsOf(root)
      .filter(({ text, children }) => children.length === 0 && text !== text.trim())
      .map(({ name, text }) => `${name} is ${JSON.stringify(text.slice(0, 40))}`),

  InvalidLink: ({ channel }) =>
    isWebAddress(textOfChild(channel, "link") ?? "https://missing.example/")
      ? []
      : ["the channel's link is no address"],

  InvalidLanguage: ({ channel }) =>
    childrenOf(channel, "language").flatMap(({ text }) => (isLanguage(text) ? [] : [`${text} is no language`])),

  MissingAtomSelfLink: ({ channel }) =>
    selfLinks(channel).length === 1 ? [] : ["the channel has not one atom:link rel=self"],

  RelativeSelf: ({ channel }) =>
    selfLinks(channel).flatMap((href) => (isWebAddress(href) ? [] : [`the feed calls itself ${href}`])),

  SelfDoesntMatchLocation: ({ channel, address }) =>
    selfLinks(channel).flatMap((href) =>
      new URL(href, address).href === address ? [] : [`${href} is not where the feed is`],
    ),
};

function selfLinks(channel: Parameters<typeof childrenOf>[0]): string[] {
  return childrenOf(channel, "atom:link")
    .filter(({ attributes }) => attributes.get("rel") === "self")
    .map(({ attributes }) => attributes.get("href") ?? "");
}

function isBare(name: string): boolean {
  return !/[:{]/.test(name);
}

function firstOf(children: readonly { readonly name: string }[], name: string): number {
  return children.findIndex((child) => child.name === name);
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
