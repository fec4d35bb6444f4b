import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";

/*
 * Conditional comments: what only Outlook for Windows reads, which draws mails by Word. JSX knows no comments, so the
 * markup around them is put together here, and only here.
 */

/** Word takes a point for a pixel on fine screens unless told, and Times for a font it does not know; it wants a space before `!important`. */
const HEAD = `<!--[if mso]><noscript><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml></noscript><style>table{mso-table-lspace:0;mso-table-rspace:0}.preheader{mso-hide:all}h1,h2,h3,p{mso-line-height-rule:exactly}h1,h2,h3,.wordmark,.excerpt{font-family:Georgia,serif !important}.small,.day h2,.web,.button a{font-family:"Segoe UI",Arial,sans-serif !important}</style><![endif]-->`;

/** The head of the document, with what Outlook needs to be told. */
export function OutlookHead({ children }: { children: ComponentChildren }) {
  return <head dangerouslySetInnerHTML={{ __html: render(children) + HEAD }} />;
}

/** A cell whose content is at most `width` pixels wide: Word knows no max-width, so it gets a table of that width. */
export function NarrowCell({ width, children }: { width: number; children: ComponentChildren }) {
  const open = `<!--[if mso]><table role="presentation" width="${width}" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->`;
  const close = "<!--[if mso]></td></tr></table><![endif]-->";
  const html = open + render(children) + close;
  return <td align="center" class="paper" dangerouslySetInnerHTML={{ __html: html }} />;
}

function render(children: ComponentChildren): string {
  return renderToString(h(Fragment, null, children));
}
