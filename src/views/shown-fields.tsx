import type { ComponentChildren } from "preact";
import type { PublishedArticle } from "../digest/published-article.ts";
import { ownMarks } from "../lib/marks.ts";
import type { PlainFields } from "../seeds/field-table.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { fillList } from "../words/say-list.ts";
import { OutsideLink } from "./link.tsx";

export interface ArticleProps {
  readonly site: Site;
  readonly article: PublishedArticle;
}

/** Where an article's page shows a field: after the outlet, or above the text. */
type Showing = Readonly<Partial<Record<"byline" | "aboveText", (props: ArticleProps) => ComponentChildren>>>;

/** One row for each field that is copied into an article unchanged. Empty rows are fields for the curator only. */
const SHOWINGS: Readonly<Record<keyof PlainFields, Showing>> = {
  quality: {},
  heat: {},
  author: { byline: Names },
  enclosure: { aboveText: Player },
};

/** All fields that an article's page shows at one position. */
export function ShownFields({ where, ...props }: ArticleProps & { where: keyof Showing }) {
  return Object.values(SHOWINGS).map((showing) => showing[where]?.(props));
}

/** People's names, after the outlet. */
function Names({ site, article: { author = [] } }: ArticleProps) {
  if (author.length === 0) return null;
  return (
    <>
      {" "}
      ·{" "}
      {fillList(
        site,
        author.map((name) => <bdi key={name}>{name}</bdi>),
      )}
    </>
  );
}

/** A link to audio or video. Audio also has a player if the site shows remote media. Nothing loads until it is played. */
function Player({ site, article }: ArticleProps) {
  const { enclosure } = article;
  if (enclosure === undefined) return null;
  const isAudio = enclosure.type.startsWith("audio/");
  return (
    <p class="player">
      {/* biome-ignore lint/a11y/useMediaCaption: an outlet that has a transcript links it on its page */}
      {isAudio && site.images === "linked" && <audio controls preload="none" src={enclosure.address} />}
      <OutsideLink to={enclosure.address} {...ownMarks(site, article)}>
        {say(site, isAudio ? "playAudio" : "watchVideo")}
      </OutsideLink>
      {enclosure.duration !== undefined && <span class="byline">{clockOf(enclosure.duration)}</span>}
    </p>
  );
}

/** Formats seconds as a player does: "2:05", "1:02:30". */
function clockOf(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const figures = hours > 0 ? [hours, minutes, seconds % 60] : [minutes, seconds % 60];
  return figures.map((figure, index) => String(figure).padStart(index === 0 ? 1 : 2, "0")).join(":");
}
