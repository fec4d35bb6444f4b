import { escapeInvisible, withoutSecrets } from "../lib/quote.ts";
import { shownPath } from "../seeds/seed-file.ts";
import { ActButton } from "./controls.tsx";
import { diffLines } from "./diff-lines.ts";
import type { Act } from "./journal.ts";
import type { Page } from "./page.ts";

/** As many lines of a change are open at once: more would push the next article down. */
const FEW = 6;

/** What was just done, as the lines that it changed, or why nothing was. */
export function DoneView({ page }: { readonly page: Page }) {
  const { done, refused } = page;
  if (refused !== undefined)
    return (
      <div class="done refused" tabIndex={-1}>
        <p>
          <strong>Not done.</strong> {escapeInvisible(refused)}
        </p>
      </div>
    );
  if (done === undefined) return null;
  const lines = done.changes.reduce((sum, { before, after }) => sum + diffLines(before, after).length, 0);
  return (
    <div class="done">
      <details open={lines <= FEW}>
        <summary>
          <bdi>{done.says}</bdi>
        </summary>
        {done.changes.map((change) => (
          <Diff key={change.name} page={page} change={change} />
        ))}
      </details>
      {done.undoes === undefined && page.undoable?.id !== done.id && (
        <ActButton page={page} act="undo" fields={{ id: done.id }}>
          Undo
        </ActButton>
      )}
    </div>
  );
}

function Diff({
  page,
  change: { name, before, after },
}: {
  readonly page: Page;
  readonly change: Act["changes"][number];
}) {
  const signs = { same: " ", out: "−", in: "+" };
  const spoken = { same: "", out: "taken out: ", in: "written: " };
  return (
    <figure class="diff">
      <figcaption>
        <code>{escapeInvisible(shownPath(page.folder, name))}</code>
        {after === null && ", removed"}
        {before === null && after !== null && ", new"}
      </figcaption>
      <ul>
        {diffLines(before, after).map(({ kind, text }, at) => (
          <li key={at} class={kind} dir="auto">
            <span aria-hidden="true">{signs[kind]}</span>
            <span class="hidden">{spoken[kind]}</span>
            {escapeInvisible(withoutSecrets(text))}
          </li>
        ))}
      </ul>
    </figure>
  );
}
