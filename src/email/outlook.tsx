import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";

/*
 * Conditional comments, read only by Outlook for Windows, which renders mails with Word. JSX has no comments, so this is the only
 * file that assembles markup around them as strings.
 */

/**
 * Word takes points for pixels on high-resolution screens unless told otherwise, falls back to Times for unknown fonts, and
 * requires a space before `!important`.
 */
const HEAD = `<!--[if mso]><noscript><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml></noscript><style>table{mso-table-lspace:0;mso-table-rspace:0}.preheader{mso-hide:all}h1,h2,h3,p{mso-line-height-rule:exactly}h1,h2,h3,.wordmark,.excerpt{font-family:Georgia,serif !important}.small,.day h2,.web,.button a{font-family:"Segoe UI",Arial,sans-serif !important}</style><![endif]-->`;

/** The document's head with settings for Outlook. */
export function OutlookHead({ children }: { children: ComponentChildren }) {
  return <head dangerouslySetInnerHTML={{ __html: render(children) + HEAD }} />;
}

/** A cell with content at most `width` pixels wide. Word does not support max-width, so it gets a table of that width. */
export function NarrowCell({ width, children }: { width: number; children: ComponentChildren }) {
  const open = `<!--[if mso]><table role="presentation" width="${width}" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->`;
  const close = "<!--[if mso]></td></tr></table><![endif]-->";
  const html = open + render(children) + close;
  return <td align="center" class="paper" dangerouslySetInnerHTML={{ __html: html }} />;
}

function render(children: ComponentChildren): string {
  return renderToString(h(Fragment, null, children));
}
