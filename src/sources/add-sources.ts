import { isSeq, parseDocument } from "yaml";
import { addressKey } from "../lib/web-address.ts";
import type { ListedFeed } from "./opml.ts";
import type { Source } from "./source.ts";

const HEADER = "# yaml-language-server: $schema=./node_modules/news-digest/schemas/sources.schema.json\n";

/**
 * The text of `sources.yaml` with feeds added at its end that are not in it yet; what stands there stays as it is, with its
 * comments. A name that is taken gets a number. Text undefined makes a new file; the text must be YAML.
 */
export function addSources(
  text: string | undefined,
  known: readonly Source[],
  feeds: readonly ListedFeed[],
): { readonly text: string; readonly added: readonly ListedFeed[] } {
  const keys = new Set(known.map(({ address }) => addressKey(address)));
  const names = new Set(known.map(({ name }) => name));
  const added = feeds
    .filter(({ address }) => !keys.has(addressKey(address)))
    .map((feed) => {
      const name = freeName(feed.name, names);
      names.add(name);
      return { ...feed, name };
    });
  const document = parseDocument(text ?? `${HEADER}sources: []\n`, { schema: "failsafe", logLevel: "silent" });
  const list = document.get("sources");
  const entries = added.map(({ name, address, topics }) =>
    document.createNode({ name, feed: address, ...(topics.length > 0 && { topics }) }),
  );
  if (isSeq(list)) {
    list.flow = false;
    list.items.push(...entries);
  } else document.set("sources", document.createNode(entries));
  return { text: added.length === 0 && text !== undefined ? text : document.toString({ lineWidth: 0 }), added };
}

function freeName(name: string, names: ReadonlySet<string>): string {
  if (!names.has(name)) return name;
  for (let number = 2; ; number++) if (!names.has(`${name} ${number}`)) return `${name} ${number}`;
}
