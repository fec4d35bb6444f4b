import { readFileSync } from "node:fs";
import juice from "juice/client.js";
import { ownFile } from "../lib/program.ts";
import { renderDocument } from "../views/html.tsx";
import type { MailContent } from "./mail-content.ts";
import { MailView } from "./mail-view.tsx";

const inlined = styleSheet("mail.css");
const embedded = styleSheet("embedded.css");

/** The HTML part of a mail: every style in its element, and a style sheet for the dark and for narrow screens. */
export function renderHtml(content: MailContent): string {
  return juice.inlineContent(renderDocument(<MailView content={content} embedded={embedded} />), inlined);
}

/** A style sheet without comments and indentation: a mail has no room for them. */
function styleSheet(name: string): string {
  return readFileSync(ownFile(`email/${name}`), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "");
}
