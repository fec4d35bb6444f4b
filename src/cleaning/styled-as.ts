/** Styles that carry meaning, with the equivalent elements (CSS Text Decoration §2.1, CSS Inline §4.2). */
const SAYS: ReadonlyMap<string, RegExp> = new Map([
  ["s", /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]{0,100}\bline-through\b/i],
  ["sup", /(?:^|;)\s*vertical-align\s*:\s*super\b/i],
  ["sub", /(?:^|;)\s*vertical-align\s*:\s*sub\b/i],
]);

/** The element that means the same as a style attribute; undefined if the style is only visual. */
export function styledAs(style: string | null | undefined): string | undefined {
  if (!style) return undefined;
  return [...SAYS].find(([, says]) => says.test(style))?.[0];
}
