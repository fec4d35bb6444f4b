import { readFileSync } from "node:fs";
import juice from "juice/client.js";
import { ownFile } from "../lib/program.ts";
import { paletteOf } from "../site/theme.ts";
import { renderDocument } from "../views/html.tsx";
import type { MailContent } from "./mail-content.ts";
import { MailView } from "./mail-view.tsx";

const inlined = styleSheet("mail.css");
const embedded = styleSheet("embedded.css");

/** Theme values that style sheets of mails use, by name. */
type Values = Readonly<Record<string, string>>;

/** The HTML part of a mail, with inlined styles and one style sheet for dark mode and narrow screens. */
export function renderHtml(content: MailContent): string {
  const { theme } = content.site;
  const dark = withValues(embedded, paletteOf(theme, "dark"));
  const light = withValues(inlined, { ...paletteOf(theme, "light"), ...theme.type });
  return juice.inlineContent(renderDocument(<MailView content={content} embedded={dark} />), light);
}

/** Replaces `var()` by the theme's values. Throws for an unknown name. */
function withValues(sheet: string, values: Values): string {
  return sheet.replace(/var\(--(\w+)\)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No theme has the value ${name}.`);
    return value;
  });
}

/** A style sheet without comments and indentation, to save space. */
function styleSheet(name: string): string {
  return readFileSync(ownFile(`email/${name}`), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "");
}
