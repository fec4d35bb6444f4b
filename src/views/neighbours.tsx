import { href, type Path } from "../digest/urls.ts";
import { headlineMarks } from "../lib/marks.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";

interface Neighbour {
  readonly path: Path;
  readonly name: string;
  /** The language of the name. Defaults to the site's. */
  readonly language?: string;
}

interface NeighboursProps {
  readonly site: Site;
  readonly what: "Article" | "Day" | "Week" | "Month";
  readonly newer?: Neighbour | undefined;
  readonly older?: Neighbour | undefined;
}

/** Links to the next newer and older page of a kind. Renders nothing if there is neither. */
export function Neighbours({ site, what, newer, older }: NeighboursProps) {
  if (newer === undefined && older === undefined) return null;
  return (
    <nav class="neighbours" aria-label={say(site, "newerAndOlder")}>
      {newer && (
        <a class="newer" href={href(site, newer.path)} rel="next">
          <span class="label">{say(site, `newer${what}`)}</span>
          <span {...nameMarks(site, newer)}>{newer.name}</span>
        </a>
      )}
      {older && (
        <a class="older" href={href(site, older.path)} rel="prev">
          <span class="label">{say(site, `older${what}`)}</span>
          <span {...nameMarks(site, older)}>{older.name}</span>
        </a>
      )}
    </nav>
  );
}

/** The same links in one line at the top of a page. */
export function Turn({ site, newer, older }: Omit<NeighboursProps, "what">) {
  if (newer === undefined && older === undefined) return null;
  return (
    <p class="turn">
      {newer && (
        <a class="newer" href={href(site, newer.path)}>
          {newer.name}
        </a>
      )}
      {older && (
        <a class="older" href={href(site, older.path)}>
          {older.name}
        </a>
      )}
    </p>
  );
}

function nameMarks(site: Site, { name, language }: Neighbour) {
  return headlineMarks(site, { title: name, language });
}
