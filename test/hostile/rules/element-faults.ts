/** What HTML, SVG and the XHTML inside a feed have in common. Names are in lower case. */
export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const FORBIDDEN = new Map([
  ["iframe", "runs another site inside ours"],
  ["object", "runs a plug-in"],
  ["embed", "runs a plug-in"],
  ["base", "moves every relative link of the page"],
  ["xmp", "hides markup from sanitizers as raw text"],
  ["plaintext", "hides the rest of the page from sanitizers as raw text"],
]);

/** Faults one element has by itself, wherever it stands. */
export function elementFaults(path: string, element: Element): string[] {
  const faults: string[] = [];
  const reason = FORBIDDEN.get(element.tag);
  if (reason !== undefined) faults.push(`${path}: forbidden element: <${element.tag}> ${reason}`);
  if (isInlineScript(element)) faults.push(`${path}: inline script: ${show(element)}`);
  if (element.attributes.has("style")) faults.push(`${path}: style attribute: ${show(element)}`);
  for (const name of element.attributes.keys())
    if (name.startsWith("on")) faults.push(`${path}: event handler: ${show(element)}`);
  return faults;
}

function isInlineScript({ tag, attributes }: Element): boolean {
  if (tag !== "script" || attributes.has("src") || attributes.has("href")) return false;
  return !isJsonLd(attributes);
}

/** JSON-LD is data: a browser never runs it. */
export function isJsonLd(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get("type")?.trim().toLowerCase() === "application/ld+json";
}

/** An element as one short line of a report. */
export function show({ tag, attributes }: Element): string {
  const all = [...attributes].map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join("");
  return `<${tag}${all}>`.slice(0, 200);
}
