import { count } from "../lib/count.ts";
import { escapeInvisible, withoutSecrets } from "../lib/quote.ts";
import { ActButton } from "./controls.tsx";
import type { Run } from "./item.ts";
import type { ItemProps } from "./item-props.ts";

/** Longer runs are collapsed after their first lines. */
const FOLDED_FROM = 14;
const SHOWN = 6;

const SAYS = { cut: "Cut", suspicious: "Suspicious, but kept", kept: "Kept by your rule" } as const;

/** A text by runs of lines. Lines that the filter cut are struck out, and each run has a button that reverses the decision. */
export function RunsView({ screen, item, runs }: ItemProps & { readonly runs: readonly Run[] }) {
  const { language } = item.article;
  const cut = runs.reduce((sum, { state, lines }) => sum + (state === "cut" ? lines.length : 0), 0);
  return (
    <section class="text" aria-labelledby="text-title">
      <h2 id="text-title">Text{cut > 0 && `, ${count(cut, "line")} cut`}</h2>
      {runs.map((run, at) => {
        if (run.state === "text") return <Lines key={at} run={run} language={language} />;
        const act = run.state === "cut" ? "keep" : "cut";
        return (
          <div key={at} class={`run ${run.state}`}>
            <div class="run-head">
              <p>
                <strong>{SAYS[run.state]}</strong>, {count(run.lines.length, "line")}:{" "}
                {escapeInvisible(run.reasons.join("; "))}
              </p>
              <ActButton screen={screen} act={act} fields={{ rule: run.rule }}>
                {act === "keep" ? "Keep" : "Cut"}
                <span class="hidden"> these {count(run.lines.length, "line")}</span>
              </ActButton>
            </div>
            <Lines run={run} language={language} />
          </div>
        );
      })}
    </section>
  );
}

function Lines({ run: { state, lines }, language }: { readonly run: Run; readonly language: string | undefined }) {
  const print = (part: readonly string[], from: number) =>
    part.map((line, at) => {
      const text = line.trim() === "" ? "\u00a0" : escapeInvisible(withoutSecrets(line));
      return (
        <p key={from + at} dir="auto">
          {state === "cut" ? <del>{text}</del> : text}
        </p>
      );
    });
  if (lines.length < FOLDED_FROM)
    return (
      <div class="lines" lang={language}>
        {print(lines, 0)}
      </div>
    );
  return (
    <div class="lines" lang={language}>
      {print(lines.slice(0, SHOWN), 0)}
      <details>
        <summary lang="en">{count(lines.length - SHOWN, "more line")}</summary>
        {print(lines.slice(SHOWN), SHOWN)}
      </details>
    </div>
  );
}
