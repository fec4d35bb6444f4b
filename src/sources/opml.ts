import { generateOpml, parseOpml } from "feedsmith";
import { onOneLine, repairText } from "../lib/plain-text.ts";
import { addressKey, parseWebAddress } from "../lib/web-address.ts";
import type { Source } from "./source.ts";

/** A feed as listed by another reader. */
export type OpmlFeed = Pick<Source, "name" | "address" | "topics">;

/** Other readers nest folders; nobody nests deeper than this. */
const DEEPEST = 10;

type Outline = NonNullable<NonNullable<ReturnType<typeof parseOpml>["body"]>["outlines"]>[number];

/**
 * The feeds of an OPML list (opml.org/spec2.opml), each once, in order; folders and categories become topics. `left`
 * has those without a public web address. Undefined if the text is not OPML.
 */
export function readOpml(
  text: string,
): { readonly feeds: readonly OpmlFeed[]; readonly left: readonly string[] } | undefined {
  let outlines: readonly Outline[];
  try {
    outlines = parseOpml(text).body?.outlines ?? [];
  } catch {
    return undefined;
  }
  const feeds = new Map<string, OpmlFeed>();
  const left: string[] = [];
  const look = (outline: Outline, folders: readonly string[], depth: number): void => {
    const name = plain(outline.title ?? outline.text ?? "");
    const inside = name === "" || outline.xmlUrl !== undefined ? folders : [...folders, name];
    if (outline.xmlUrl !== undefined) take(outline, outline.xmlUrl, name, folders);
    if (depth < DEEPEST) for (const each of outline.outlines ?? []) look(each, inside, depth + 1);
  };
  const take = (outline: Outline, written: string, name: string, folders: readonly string[]): void => {
    const { address } = parseWebAddress(
      written
        .trim()
        .replace(/^feed:(?=https?:)/i, "")
        .replace(/^feed:(?=\/\/)/i, "https:"),
    );
    if (address === undefined) return void left.push(name === "" ? written : name);
    const topics = [...new Set([...folders, ...topicsIn(outline.category)])];
    const key = addressKey(address);
    if (!feeds.has(key)) feeds.set(key, { name: name === "" ? new URL(address).hostname : name, address, topics });
  };
  for (const outline of outlines) look(outline, [], 0);
  return { feeds: [...feeds.values()], left };
}

/** "/Boston/Weather,/Harvard" has two categories, each a path; its last part is the topic. */
function topicsIn(category: string | undefined): string[] {
  const paths = category?.split(",") ?? [];
  return paths.map((path) => plain(path.split("/").at(-1) ?? "")).filter((name) => name !== "");
}

function plain(text: string): string {
  return onOneLine(repairText(text).text);
}

/** Sources as OPML 2.0, for other readers. Pages that list articles become links. */
export function renderOpml(sources: readonly Source[], title: string): string {
  const outlines = sources.map(({ name, kind, address, topics, language }) => ({
    text: name,
    title: name,
    ...(kind === "feed" ? { type: "rss", xmlUrl: address } : { type: "link", url: address }),
    ...(topics.length > 0 && { category: topics.map((topic) => topic.replaceAll(/[,/]/g, " ")).join(",") }),
    ...(language !== undefined && { language }),
  }));
  return generateOpml({ head: { title }, body: { outlines } });
}
