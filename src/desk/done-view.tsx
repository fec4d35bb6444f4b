import { escapeInvisible, withoutSecrets } from "../lib/quote.ts";
import { shownPath } from "../seeds/seed-file.ts";
import { ActButton } from "./controls.tsx";
import { diffLines } from "./diff-lines.ts";
import type { Act } from "./journal.ts";
import type { Screen } from "./screen.ts";

/** Longer changes are collapsed, so that the next article stays in place. */
const FEW = 6;

/** The lines changed by the last action, or the reason why nothing was done. */
export function DoneView({ screen }: { readonly screen: Screen }) {
  const { done, refused } = screen;
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
          <Diff key={change.name} screen={screen} change={change} />
        ))}
      </details>
      {done.undoes === undefined && screen.undoable?.id !== done.id && (
        <ActButton screen={screen} act="undo" fields={{ id: done.id }}>
          Undo
        </ActButton>
      )}
    </div>
  );
}

function Diff({
  screen,
  change: { name, before, after },
}: {
  readonly screen: Screen;
  readonly change: Act["changes"][number];
}) {
  const signs = { same: " ", out: "−", in: "+" };
  const spoken = { same: "", out: "taken out: ", in: "written: " };
  return (
    <figure class="diff">
      <figcaption>
        <code>{escapeInvisible(shownPath(screen.folder, name))}</code>
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
