import { SaxesParser } from "saxes";
import { escapeXml } from "../lib/xml.ts";

const MAX_BYTES = 20_000;

/** The elements of a drawing (SVG 2). None of them runs, loads or embeds anything. */
const ELEMENTS = new Set(
  "svg g path circle ellipse rect line polyline polygon defs linearGradient radialGradient stop clipPath mask use title desc".split(
    " ",
  ),
);

/** The attributes for shape, place and paint. No `style` and no `class`: pages forbid the one and use the other. */
const ATTRIBUTES =
  /^(?:xmlns(?::xlink)?|viewBox|preserveAspectRatio|width|height|id|d|points|[xyr]|[cfr][xy]|r|[xy][12]|transform|fill(?:-(?:rule|opacity))?|stroke(?:-(?:width|linecap|linejoin|miterlimit|dasharray|dashoffset|opacity))?|opacity|clip-(?:path|rule)|mask|offset|stop-(?:color|opacity)|gradient(?:Units|Transform)|spreadMethod|href|xlink:href|pathLength|role|aria-hidden|version)$/;

/** Notes of drawing programs, which are removed silently. */
const SILENT = /^(?!xlink:href$)[\w-]+:|^data-/;

/** Why a sign cannot be used. */
export interface SignFault {
  readonly fault: string;
  readonly cure: string;
}

/**
 * Parses SVG and writes it again with only the elements and attributes listed here, so that it can stand inside a page.
 * Its ids get the prefix "sign-", since a page has others. `sign` is SVG, or the name of a file that `beside` reads.
 */
export function readSign(sign: string, beside: (name: string) => string | undefined): string | SignFault {
  const isMarkup = /^\s*</.test(sign);
  const svg = isMarkup ? sign : beside(sign);
  if (svg === undefined)
    return { fault: `is not a file beside the settings: ${sign}`, cure: "name an SVG file, or write the SVG itself" };
  if (Buffer.byteLength(svg) > MAX_BYTES)
    return { fault: "is larger than 20 kB", cure: "simplify the drawing, with SVGO for instance" };
  return rewrite(svg);
}

function rewrite(svg: string): string | SignFault {
  const parser = new SaxesParser({ xmlns: false });
  const parts: string[] = [];
  const faults: SignFault[] = [];
  let depth = 0;
  let inText = false;
  const refuse = (what: string, cure: string) => faults.push({ fault: `holds ${what}`, cure });
  parser.on("error", (error) => {
    const [reason = ""] = error.message.split("\n");
    faults.push({ fault: `is not an SVG: ${reason}`, cure: "export it again from your drawing program" });
  });
  parser.on("doctype", () => refuse("a document type", "remove it"));
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    if (depth === 0 && name !== "svg") refuse(`<${name}> where <svg> begins`, "write an SVG drawing");
    else if (!ELEMENTS.has(name)) refuse(`<${name}>`, "remove it: a sign holds shapes and gradients only");
    else if (depth > 0 && name === "svg") refuse("one <svg> inside another", "draw it as one");
    if (depth === 0 && !isViewBox(attributes.viewBox)) refuse("no viewBox", 'add one, such as viewBox="0 0 48 32"');
    parts.push(`<${name}`);
    for (const [key, value] of Object.entries(attributes)) {
      // Its size depends on where it is used.
      if (
        SILENT.test(key) ||
        (depth === 0 && /^(?:width|height|x|y|role|aria-hidden|version|id|xmlns:xlink)$/.test(key))
      )
        continue;
      if (!ATTRIBUTES.test(key)) refuse(`the attribute ${key}`, "use attributes such as fill and stroke");
      else if (isForeign(key, value)) refuse(`a reference to elsewhere in ${key}`, "keep all of it in this drawing");
      parts.push(` ${key}="${escapeXml(ownIds(key, value))}"`);
    }
    parts.push(isSelfClosing ? "/>" : ">");
    inText = name === "title" || name === "desc";
    depth++;
  });
  parser.on("closetag", ({ name, isSelfClosing }) => {
    if (!isSelfClosing) parts.push(`</${name}>`);
    inText = false;
    depth--;
  });
  parser.on("text", (text) => {
    if (inText) parts.push(escapeXml(text));
  });
  parser.write(svg).close();
  return faults[0] ?? parts.join("");
}

function isViewBox(text = ""): boolean {
  const numbers = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) && (numbers[2] ?? 0) > 0 && (numbers[3] ?? 0) > 0;
}

/** Whether a value refers to something outside the drawing, or may. */
function isForeign(key: string, value: string): boolean {
  if (/^xmlns/.test(key)) return false;
  if (/href$/.test(key)) return !/^#[\w-]+$/.test(value);
  return (
    /[\\<>]|\/\/|\b(?:data|javascript|https?):|@import/i.test(value) ||
    value.replace(/url\(\s*(["']?)#[\w-]+\1\s*\)/g, "").includes("url(")
  );
}

function ownIds(key: string, value: string): string {
  if (key === "id") return `sign-${value}`;
  if (/href$/.test(key)) return `#sign-${value.slice(1)}`;
  return value.replace(/url\(\s*["']?#([\w-]+)["']?\s*\)/g, "url(#sign-$1)");
}
