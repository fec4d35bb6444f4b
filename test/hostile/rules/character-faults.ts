interface Row {
  readonly rule: string;
  readonly characters: RegExp;
}

// U+200C and U+200D are no fault: Persian words and emoji families are written with them.
const FORBIDDEN: readonly Row[] = [
  // Tab, newline, and the return before a newline are the only controls a text needs; most others are not even XML.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  { rule: "control character", characters: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/u },
  // They let a text show another order than the one it has: https://trojansource.codes
  { rule: "bidi character", characters: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u },
  { rule: "non-character", characters: /\p{Noncharacter_Code_Point}/u },
  // They hide a text, but in a flag of a part of a country, whose code they spell.
  { rule: "tag character", characters: /(?<!\u{1f3f4}[\u{e0030}-\u{e007a}]{0,6})[\u{e0000}-\u{e00ff}]/u },
  { rule: "lone surrogate", characters: /\p{Surrogate}/u },
];

/** Characters that no text we publish may hold; `where` says in which form of the text they were found. */
export function characterFaults(path: string, text: string, where = "in the text"): string[] {
  return FORBIDDEN.flatMap(({ rule, characters }) => {
    const found = characters.exec(text);
    return found === null ? [] : [`${path}: ${rule}: ${describe(found[0])} ${where}, ${context(text, found.index)}`];
  });
}

function describe(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

function context(text: string, index: number): string {
  return `near ${JSON.stringify(text.slice(Math.max(0, index - 20), index + 20)).replaceAll(/[^ -~]/gu, "?")}`;
}
