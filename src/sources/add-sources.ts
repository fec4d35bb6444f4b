import { Document, isNode, isSeq, parseDocument, type YAMLSeq } from "yaml";
import { addressKey } from "../lib/web-address.ts";
import type { OpmlFeed } from "./opml.ts";
import type { Source } from "./source.ts";

const HEADER = "# yaml-language-server: $schema=./node_modules/news-digest/schemas/sources.schema.json\n";

/**
 * Adds feeds that are not there yet to the end of `sources.yaml`; the existing text stays, comments included. A name
 * that is taken gets a number. `text` must be YAML, or undefined for a new file.
 */
export function addSources(
  text: string | undefined,
  known: readonly Source[],
  feeds: readonly OpmlFeed[],
): { readonly text: string; readonly added: readonly OpmlFeed[] } {
  const keys = new Set(known.map(({ address }) => addressKey(address)));
  const names = new Set(known.map(({ name }) => name));
  const added = feeds
    .filter(({ address }) => !keys.has(addressKey(address)))
    .map((feed) => {
      const name = freeName(feed.name, names);
      names.add(name);
      return { ...feed, name };
    });
  if (added.length === 0 && text !== undefined) return { text, added };
  const document = parseDocument(text ?? `${HEADER}sources: []\n`, { schema: "failsafe", logLevel: "silent" });
  const list = document.get("sources");
  const entries = added.map(({ name, address, topics }) => ({
    ...{ name, feed: address },
    ...(topics.length > 0 && { topics }),
  }));
  const end = text !== undefined && isSeq(list) && list.flow !== true ? endOf(text, list) : undefined;
  if (text !== undefined && end !== undefined) return { text: inserted(text, end, entries), added };
  // An empty list, or one in brackets, is written afresh.
  if (isSeq(list)) {
    list.flow = false;
    list.items.push(...entries.map((entry) => document.createNode(entry)));
  } else document.set("sources", document.createNode(entries));
  return { text: document.toString({ lineWidth: 0 }), added };
}

interface End {
  /** The end of the line of the list's last value. */
  readonly at: number;
  /** The indentation of each "-". */
  readonly indent: string;
}

function endOf(text: string, { items }: YAMLSeq): End | undefined {
  const [first, last] = [items[0], items.at(-1)];
  if (!isNode(first) || !isNode(last) || !first.range || !last.range) return undefined;
  const lineStart = text.lastIndexOf("\n", first.range[0] - 1) + 1;
  const indent = /^([ ]*)- /.exec(text.slice(lineStart, first.range[0]))?.[1];
  const valueEnd = text.slice(0, last.range[1]).trimEnd().length;
  const lineEnd = text.indexOf("\n", valueEnd);
  return indent === undefined ? undefined : { at: lineEnd < 0 ? text.length : lineEnd + 1, indent };
}

function inserted(text: string, { at, indent }: End, entries: readonly object[]): string {
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = new Document(entries, { schema: "failsafe" }).toString({ lineWidth: 0 });
  const before = text.slice(0, at);
  const own = lines.replace(/^(?=.)/gm, indent).replaceAll("\n", lineBreak);
  return `${before}${/\n$/.test(before) ? "" : lineBreak}${own}${text.slice(at)}`;
}

function freeName(name: string, names: ReadonlySet<string>): string {
  if (!names.has(name)) return name;
  for (let number = 2; ; number++) if (!names.has(`${name} ${number}`)) return `${name} ${number}`;
}
