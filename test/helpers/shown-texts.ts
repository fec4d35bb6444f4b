import { defaultTreeAdapter, parse } from "parse5";
import { SaxesParser } from "saxes";
import { nodesOf } from "../hostile/rules/html-faults.ts";

/** Attributes that browsers and assistive technology show or read out. */
const SHOWN = ["alt", "aria-label", "data-plate", "placeholder", "title", "label"];

/** JSON members that programs show: in JSON-LD, JSON feeds and the manifest. */
const MEMBERS = ["name", "short_name", "title", "description", "summary", "content_html", "headline"];

/** All texts of a site's file, or of a mail, that people may see or hear. The extension gives the file's type. */
export function shownTexts(file: string, text: string): string[] {
  if (file.endsWith(".html")) return textsOfHtml(text);
  if (/\.(?:xml|opml)$/.test(file)) return textsOfXml(text);
  if (/\.(?:json|webmanifest)$/.test(file)) return textsOfJson(JSON.parse(text));
  if (file.endsWith(".css"))
    return [...text.matchAll(/content:\s*"((?:[^"\\]|\\.)*)"/g)].map(([, shown = ""]) =>
      shown.replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
    );
  return file.endsWith(".txt") ? [text] : [];
}

function textsOfHtml(html: string): string[] {
  return nodesOf(parse(html, { scriptingEnabled: false })).flatMap((node) => {
    if (defaultTreeAdapter.isTextNode(node)) {
      const parent = node.parentNode;
      const tag = parent !== null && defaultTreeAdapter.isElementNode(parent) ? parent : undefined;
      if (tag?.tagName === "style") return [];
      if (tag?.tagName !== "script") return [node.value];
      return tag.attrs.some(({ value }) => value === "application/ld+json") ? textsOfJson(JSON.parse(node.value)) : [];
    }
    if (!defaultTreeAdapter.isElementNode(node)) return [];
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    const meta = attributes.get("name") ?? attributes.get("property") ?? "";
    return [
      ...SHOWN.flatMap((name) => attributes.get(name) ?? []),
      ...(/description|title|alt|site_name/.test(meta) ? [attributes.get("content") ?? ""] : []),
    ];
  });
}

function textsOfXml(xml: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  let name = "";
  const holdsHtml = () => /^(?:content|content:encoded|description|summary)$/.test(name);
  parser.on("opentag", (tag) => {
    name = tag.name;
    for (const each of ["text", "title", "description"]) texts.push(String(tag.attributes[each] ?? ""));
  });
  const take = (text: string) => {
    if (/^(?:title|subtitle|name|dc:creator|category|source)$/.test(name)) texts.push(text);
    if (holdsHtml()) texts.push(...textsOfHtml(text));
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.write(xml).close();
  return texts;
}

function textsOfJson(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOfJson);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    if (typeof member !== "string") return textsOfJson(member);
    if (!MEMBERS.includes(name)) return [];
    return name === "content_html" ? textsOfHtml(member) : [member];
  });
}
