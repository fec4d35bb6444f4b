import type { ComponentChildren } from "preact";
import type { PublishedArticle } from "../digest/published-article.ts";
import { ownMarks } from "../lib/marks.ts";
import type { PlainFields } from "../seeds/field-table.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { OutsideLink } from "./link.tsx";

export interface ArticleProps {
  readonly site: Site;
  readonly article: PublishedArticle;
}

/** How an article's own page shows a field: behind the outlet, or above the text. */
type Showing = Readonly<Partial<Record<"byline" | "aboveText", (props: ArticleProps) => ComponentChildren>>>;

/** A row for each field that goes into an article under its own name; an empty one for what is the curator's own. */
const SHOWINGS: Readonly<Record<keyof PlainFields, Showing>> = {
  quality: {},
  heat: {},
  author: { byline: ({ article }) => <Names names={article.author} /> },
  enclosure: { aboveText: Player },
};

/** The fields of an article that its page shows at one place. */
export function ShownFields({ where, ...props }: ArticleProps & { where: keyof Showing }) {
  return Object.values(SHOWINGS).map((showing) => showing[where]?.(props));
}

/** Persons, behind the outlet. */
function Names({ names = [] }: { names?: readonly string[] | undefined }) {
  return names.map((name, place) => (
    <>
      {place === 0 ? " · " : ", "}
      <bdi>{name}</bdi>
    </>
  ));
}

/** What is played, by a link; audio also in place, where the site shows what lies on outlets' servers. Nothing loads before a reader plays it. */
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

/** Seconds as players show them: "2:05", "1:02:30". */
function clockOf(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const figures = hours > 0 ? [hours, minutes, seconds % 60] : [minutes, seconds % 60];
  return figures.map((figure, place) => String(figure).padStart(place === 0 ? 1 : 2, "0")).join(":");
}
