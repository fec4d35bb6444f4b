/** More open elements than any article has. */
const DEEPEST = 200;

const TAG = /<(\/?)([a-z][a-z0-9-]*)\b[^<>]*>?/gi;

/** Elements without an end tag. */
export const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** Elements that close when a sibling of the same group begins (HTML §13.1.2.4). */
const CLOSED_BY_NEXT = new Map<string, ReadonlySet<string>>(
  [["p"], ["li"], ["dt", "dd"], ["td", "th"], ["tr", "td", "th"], ["option"], ["rt", "rp"]].flatMap((group) => {
    const names = new Set(group);
    const openers = group.includes("tr") ? ["tr"] : group;
    return openers.map((name) => [name, names] as const);
  }),
);

/**
 * Removes the tags of elements nested more than 200 deep, and keeps their content. Nobody writes them on purpose, and
 * the sanitizer takes quadratic time in the number of open elements. Linear.
 */
export function limitDepth(html: string): string {
  if (!hasManyTags(html)) return html;
  const open: string[] = [];
  const count = new Map<string, number>();
  const closeTop = () => {
    const name = open.pop();
    if (name !== undefined) count.set(name, (count.get(name) ?? 1) - 1);
  };
  return html.replace(TAG, (tag, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (VOID.has(name)) return tag;
    if (slash !== "") {
      if ((count.get(name) ?? 0) > 0) {
        while (open.at(-1) !== name) closeTop();
        closeTop();
      }
      return tag;
    }
    while (CLOSED_BY_NEXT.get(name)?.has(open.at(-1) ?? "")) closeTop();
    if (open.length >= DEEPEST) return "";
    open.push(name);
    count.set(name, (count.get(name) ?? 0) + 1);
    return tag;
  });
}

function hasManyTags(html: string): boolean {
  let at = -1;
  for (let tags = 0; tags <= DEEPEST; tags++) {
    at = html.indexOf("<", at + 1);
    if (at === -1) return false;
  }
  return true;
}
