import { readFileSync } from "node:fs";
import juice from "juice/client.js";
import { ownFile } from "../lib/program.ts";
import { paletteOf } from "../site/theme.ts";
import { renderDocument } from "../views/html.tsx";
import type { MailContent } from "./mail-content.ts";
import { MailView } from "./mail-view.tsx";

const inlined = styleSheet("mail.css");
const embedded = styleSheet("embedded.css");

/** What a style sheet of mails asks of the theme. */
type Values = Readonly<Record<string, string>>;

/** The HTML part of a mail: every style in its element, and a style sheet for the dark and for narrow screens. */
export function renderHtml(content: MailContent): string {
  const { theme } = content.site;
  const dark = withValues(embedded, paletteOf(theme, "dark"));
  const light = withValues(inlined, { ...paletteOf(theme, "light"), ...theme.type });
  return juice.inlineContent(renderDocument(<MailView content={content} embedded={dark} />), light);
}

/** Throws where a sheet asks for what no theme has. */
function withValues(sheet: string, values: Values): string {
  return sheet.replace(/var\(--(\w+)\)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No theme has the value ${name}.`);
    return value;
  });
}

/** A style sheet without comments and indentation: a mail has no room for them. */
function styleSheet(name: string): string {
  return readFileSync(ownFile(`email/${name}`), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "");
}
