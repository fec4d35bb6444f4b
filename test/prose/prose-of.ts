/** The prose of a Markdown text: paragraphs, items of lists and cells of tables apart; no code, comments or addresses. */
export function proseOf(markdown: string): string {
  return (
    markdown
      .replace(/^ *(`{3,4})[\s\S]*?^ *\1 *$/gm, "\n")
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/<[^>]+>/g, "")
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/``.*?``|`[^`]*`/g, "`…`")
      .replace(/^\|[-:|]+\|$/gm, "")
      .replace(/^\|(.*)\|$/gm, (_, row: string) => `\n\n${row.split(/(?<!\\)\|/).join("\n\n")}\n\n`)
      // Each item and heading is a paragraph.
      .replace(/^(?= *(?:[-*]|\d+\.) )/gm, "\n")
      .replace(/^#+ (.*)$/gm, "\n$1\n")
      .replace(/^ *(?:[-*]|\d+\.) /gm, "")
  );
}
