import { escapeInvisible } from "../lib/quote.ts";
import { ActButton, ActForm, KeyHint } from "./controls.tsx";
import { LISTS } from "./desk-seeds.ts";
import { DoneView } from "./done-view.tsx";
import { ItemView } from "./item-view.tsx";
import { KEYS } from "./keys.ts";
import { LIST_NAMES } from "./list-names.ts";
import { QueueView } from "./queue-view.tsx";
import { deskAddress, type Screen } from "./screen.ts";

/** The whole page of a desk. */
export function DeskView({ screen }: { readonly screen: Screen }) {
  const { site, item, place, size } = screen;
  const name = item === undefined ? LIST_NAMES[place.list] : item.article.title;
  return (
    <html lang="en" data-said={saidOf(screen)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${escapeInvisible(name)} · Desk · ${site.title}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/desk.css" />
        <script type="module" src="/desk.js" />
      </head>
      <body>
        <div id="desk">
          <a class="skip" href="#item">
            Skip to the article
          </a>
          <Masthead screen={screen} />
          <div class="columns">
            <main id="item" tabIndex={-1}>
              <DoneView screen={screen} />
              {item === undefined ? <Empty screen={screen} /> : <ItemView screen={screen} item={item} />}
            </main>
            {size > 0 && <QueueView screen={screen} />}
          </div>
          <HelpLine />
          <KeysDialog />
        </div>
        <p id="said" class="hidden" role="status" />
      </body>
    </html>
  );
}

/** The announcement for screen readers after the page loads. */
function saidOf({ done, refused }: Screen): string {
  return refused !== undefined ? `Not done. ${refused}` : (done?.says ?? "");
}

function Masthead({ screen }: { readonly screen: Screen }) {
  const { site, place, counts, undoable, preview, pictures } = screen;
  return (
    <header class="masthead">
      <p class="sign">
        <span class="kicker">Desk</span> <bdi class="site">{site.title}</bdi>
      </p>
      <nav class="lists" aria-label="Lists">
        <ul>
          {LISTS.map((list) => (
            <li key={list}>
              <a
                href={deskAddress({ list, words: "", seed: "" })}
                aria-current={list === place.list ? "page" : undefined}
              >
                {LIST_NAMES[list]} <span class="count">{counts[list].toLocaleString("en")}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="tools">
        <details class="add">
          <summary>Add</summary>
          <ActForm screen={screen} act="add" class="panel">
            <label for="address">Address of a page</label>
            <input id="address" name="address" type="url" required placeholder="https://" autocomplete="off" />
            <button type="submit" class="main">
              Add to review
            </button>
            <p class="hint">Fetches only this page and the size of its image. The article then awaits review.</p>
          </ActForm>
        </details>
        <ActButton screen={screen} act="pictures" fields={{ on: pictures ? "no" : "yes" }} at="p" isWhole>
          {pictures ? "Hide pictures" : "Show pictures"}
        </ActButton>
        {undoable !== undefined && (
          <ActButton screen={screen} act="undo" fields={{ id: undoable.id }} at="u">
            Undo<span class="hidden">: {undoable.says}</span>
          </ActButton>
        )}
        {preview !== undefined && (
          <a class="button" href={preview} target="_blank" rel="noreferrer">
            Preview
          </a>
        )}
      </div>
    </header>
  );
}

function Empty({ screen: { place, counts, absent, next } }: { readonly screen: Screen }) {
  if (absent !== undefined)
    return (
      <div class="empty">
        <h1 tabIndex={-1}>This article cannot be shown</h1>
        <p>{escapeInvisible(absent)}</p>
        {next !== undefined && (
          <a class="button" href={deskAddress({ ...place, seed: next })} data-key="j" aria-keyshortcuts="j">
            Next <KeyHint of="j" />
          </a>
        )}
      </div>
    );
  if (place.words !== "")
    return (
      <div class="empty">
        <h1 tabIndex={-1}>Nothing here</h1>
        <p>No seed in this list has these words in its headline or source.</p>
      </div>
    );
  return (
    <div class="empty">
      <h1 tabIndex={-1}>{place.list === "pending" ? "Nothing to review" : "Nothing here"}</h1>
      <p>
        {place.list === "pending"
          ? `All done: ${counts.published.toLocaleString("en")} published, ${counts.rejected.toLocaleString("en")} rejected.`
          : "This list is empty."}
      </p>
    </div>
  );
}

function HelpLine() {
  return (
    <footer class="help-line needs-script">
      <p>
        {KEYS.filter(({ short }) => short !== undefined).map(({ key, short }) => (
          <span key={key} class="key">
            <KeyHint of={key} /> {short}
          </span>
        ))}
      </p>
    </footer>
  );
}

function KeysDialog() {
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl>
        {KEYS.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="choice">
        <input type="checkbox" id="keys-on" /> Single keys
      </label>
      <form method="dialog">
        <button type="submit" class="main">
          Close
        </button>
      </form>
    </dialog>
  );
}
