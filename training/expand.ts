/** Lists by name: %kw% is replaced by a line from the list "kw". */
export type Slots = ReadonlyMap<string, readonly string[]>;

/** Expands a template: {a|b} is a choice, which may be nested, and %name% a word from a list. */
export function expand(template: string, slots: Slots, random: () => number): string {
  let text = template;
  for (let open = text.lastIndexOf("{"); open >= 0; open = text.lastIndexOf("{")) {
    const close = text.indexOf("}", open);
    if (close < 0) throw new Error(`a brace is never closed: ${template}`);
    const chosen = pick(text.slice(open + 1, close).split("|"), random);
    text = text.slice(0, open) + chosen + text.slice(close + 1);
  }
  return text.replace(/%([a-z]{1,12})%/g, (_, name: string) => {
    if (name === "url") return inventAddress(slots, random);
    const list = slots.get(name);
    if (list === undefined) throw new Error(`no list is called ${name}: ${template}`);
    return pick(list, random);
  });
}

function inventAddress(slots: Slots, random: () => number): string {
  const word = pick(slots.get("kw") ?? ["shop"], random).replaceAll(" ", "-");
  const path = random() < 0.5 ? "/" : `/${pick(["index.html", "blog", "page-2", "p/123", "news/45-best"], random)}`;
  return `http${random() < 0.6 ? "s" : ""}://${random() < 0.3 ? "www." : ""}${word}.${pick(["com", "net", "ru", "org", "biz", "xyz"], random)}${path}`;
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? "";
}
