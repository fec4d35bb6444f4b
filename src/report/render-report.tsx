import { createHash } from "node:crypto";
import { renderDocument } from "../views/html.tsx";
import { workshopStyle } from "../views/workshop-style.ts";
import { ReportView, type ReportViewProps } from "./report-view.tsx";

/** The policy of a report: nothing is loaded or run; the one style sheet is allowed by its hash (CSP Level 3, `style-src`). */
function policyFor(styles: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(styles).digest("base64")}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** A report as one self-contained HTML file. It is for the curator and never published. */
export function renderReport(props: ReportViewProps): string {
  const styles = workshopStyle(props.site, "report/report.css");
  return renderDocument(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policyFor(styles)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>{`Build report · ${props.site.title}`}</title>
        {/* Our own file and a validated theme: neither contains "<". */}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <ReportView {...props} />
      </body>
    </html>,
  );
}
