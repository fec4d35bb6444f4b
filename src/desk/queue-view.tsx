import { dayOf, formatDay } from "../digest/days.ts";
import { count } from "../lib/count.ts";
import { directionOfWords } from "../lib/direction.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";
import { LIST_NAMES } from "./list-names.ts";
import { deskAddress, type Row, type Screen } from "./screen.ts";

/** Rows per page. */
export const ROWS = 40;

/** A page of the list, with the open seed marked. */
export function QueueView({ screen }: { readonly screen: Screen }) {
  const { place, size, start, rows } = screen;
  const name = LIST_NAMES[place.list];
  return (
    <section class="queue" aria-labelledby="queue-title">
      <header>
        <h2 id="queue-title">{name}</h2>
        <p class="byline">
          {(start + 1).toLocaleString("en")}–{(start + rows.length).toLocaleString("en")} of {size.toLocaleString("en")}
        </p>
        <form method="get" action="/">
          <input type="hidden" name="list" value={place.list} />
          <label class="hidden" for="words">
            Words in headline or source
          </label>
          <input id="words" name="words" type="search" value={place.words} placeholder="Search" data-key="/" />
        </form>
      </header>
      <nav aria-label={name}>
        <ol start={start + 1}>
          {rows.map((row) => (
            <RowView key={row.head.seed} screen={screen} row={row} />
          ))}
        </ol>
      </nav>
      <p class="pages">
        {start > 0 && (
          <a href={deskAddress({ ...place, seed: "" }, { from: String(Math.max(0, start - ROWS)) })}>
            Earlier in the list
          </a>
        )}
        {start + rows.length < size && (
          <a href={deskAddress({ ...place, seed: "" }, { from: String(start + ROWS) })}>Further down the list</a>
        )}
      </p>
    </section>
  );
}

function RowView({ screen, row: { head, same, follows } }: { readonly screen: Screen; readonly row: Row }) {
  const isOpen = head.seed === screen.item?.head.seed;
  return (
    <li class={follows ? "follows" : undefined}>
      <a href={deskAddress({ ...screen.place, seed: head.seed })} aria-current={isOpen ? "true" : undefined}>
        <span class="row-title" lang={head.language} dir={directionOfWords(head)}>
          {head.title}
        </span>
        <span class="byline">
          <Byline head={head} site={screen.site} />
          {same > 0 && ` · ${count(same, "other report")}`}
        </span>
      </a>
    </li>
  );
}

/** The source, the date, and a note if lines were cut. Isolates right-to-left names. */
export function Byline({ head, site }: { readonly head: ArticleHead; readonly site: Site }) {
  const { provider, published, cuts } = head;
  return (
    <>
      <bdi>{provider?.name ?? "Source not stated"}</bdi>
      {` · ${published === undefined ? "Undated" : formatDay(dayOf(published, site.timeZone), "en")}`}
      {cuts.length > 0 && " · lines cut"}
    </>
  );
}
