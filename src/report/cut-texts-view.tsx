import { escapeInvisible } from "../lib/quote.ts";
import type { CutRun, CutText } from "./cut-texts.ts";

/** Longer runs are collapsed. */
const FOLDED_FROM = 30;

/** All lines cut from texts, in context, each run with its reasons and the sidecar line that overrules the cut. */
export function CutTexts({ texts }: { texts: readonly CutText[] }) {
  if (texts.length === 0) return null;
  return (
    <section>
      <h2>Cut from texts</h2>
      {texts.map(({ file, runs, fault }) => (
        <article key={file}>
          <h3>{escapeInvisible(file)}</h3>
          {fault !== undefined && <p class="byline">{fault}</p>}
          {runs.map((run) => (
            <Run key={`${run.done} ${run.from}`} run={run} />
          ))}
        </article>
      ))}
    </section>
  );
}

function Run({ run: { done, what, from, to, reasons, overrule, lines } }: { run: CutRun }) {
  return (
    <div class={`run ${done}`}>
      <p>
        <strong>{done === "cut" ? "Cut" : "Kept, but suspicious"}</strong>, lines {from}–{to}: {what}
      </p>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p class="byline">
        To overrule this, add to the sidecar: <code>{overrule}</code>
      </p>
      {lines.length > 0 && (
        <details open={lines.length <= FOLDED_FROM}>
          <summary>The lines</summary>
          <ol class="lines">
            {lines.map(({ number, text, within }) => (
              <li key={number} value={number} class={within ? "within" : undefined} dir="auto">
                {text}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
