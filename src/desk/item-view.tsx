import { directionOfWords } from "../lib/direction.ts";
import { escapeInvisible } from "../lib/quote.ts";
import { sayProblem } from "../seeds/problem.ts";
import { shownPath } from "../seeds/seed-file.ts";
import { Html } from "../views/html.tsx";
import { ActButton, KeyHint } from "./controls.tsx";
import type { Item } from "./item.ts";
import type { ItemProps } from "./item-props.ts";
import { Byline } from "./queue-view.tsx";
import { ReviseForm } from "./revise-form.tsx";
import { RunsView } from "./runs-view.tsx";
import { deskAddress } from "./screen.ts";
import { StoryView } from "./story-view.tsx";

/** Longer titles, in characters, have a smaller font, so that the buttons below stay in view. */
const LONG_TITLE = 110;

const STANDS: Readonly<Record<Item["list"], string>> = {
  pending: "Awaits review",
  published: "Published",
  merged: "Merged into another",
  withheld: "Withheld",
  rejected: "Rejected",
  removed: "Taken down",
};

/** One article, with everything needed to decide on it. */
export function ItemView({ screen, item }: ItemProps) {
  const { article, head, list } = item;
  const { address } = article;
  return (
    <article class="item">
      <header>
        <p class={`kicker ${list}`}>
          {STANDS[list]}
          {screen.at >= 0 && (
            <span class="byline">
              {" "}
              · {(screen.at + 1).toLocaleString("en")} of {screen.size.toLocaleString("en")}
            </span>
          )}
        </p>
        <h1
          tabIndex={-1}
          class={article.title.length > LONG_TITLE ? "long" : undefined}
          lang={article.language}
          dir={directionOfWords(article)}
        >
          {article.title}
        </h1>
        <p class="byline">
          <Byline head={head} site={screen.site} />
          {address !== undefined && (
            <>
              {" · "}
              <a href={address} target="_blank" rel="noreferrer noopener" data-key="o">
                Original<span class="hidden"> at {new URL(address).hostname}, in another tab</span>
              </a>
            </>
          )}
        </p>
      </header>
      <Actions screen={screen} item={item} />
      <Picture screen={screen} item={item} />
      {article.excerpt !== undefined && (
        <p class="excerpt" lang={article.language} dir={directionOfWords(article)}>
          {article.excerpt}
        </p>
      )}
      {article.topics.length > 0 && (
        <ul class="topics" aria-label="Topics">
          {article.topics.map((topic) => (
            <li key={topic}>
              <bdi>{topic}</bdi>
            </li>
          ))}
        </ul>
      )}
      <Problems item={item} />
      <StoryView screen={screen} item={item} />
      <ReviseForm screen={screen} item={item} />
      {item.runs !== undefined ? (
        <RunsView screen={screen} item={item} runs={item.runs} />
      ) : (
        article.body !== undefined &&
        article.body.html !== "" && (
          <section class="text" aria-labelledby="text-title">
            <h2 id="text-title">Text</h2>
            <div lang={article.language} dir={directionOfWords(article)}>
              <Html site={screen.site}>{article.body.html}</Html>
            </div>
          </section>
        )
      )}
      <p class="byline path">{escapeInvisible(shownPath(screen.folder, head.seed))}</p>
    </article>
  );
}

function Actions({ screen, item: { list } }: ItemProps) {
  const { previous, next, place } = screen;
  const isOpen = list === "pending" || list === "withheld" || list === "rejected";
  return (
    <div class="actions">
      {isOpen && (
        <ActButton screen={screen} act="publish" at="a" kind="main">
          Publish
        </ActButton>
      )}
      {(list === "pending" || list === "withheld") && (
        <ActButton screen={screen} act="reject" at="x">
          Reject
        </ActButton>
      )}
      {(list === "rejected" || list === "removed") && (
        <ActButton screen={screen} act="restore" at="r">
          Restore
        </ActButton>
      )}
      {list !== "removed" && list !== "rejected" && list !== "pending" && (
        <ActButton screen={screen} act="remove">
          Take down
        </ActButton>
      )}
      {list === "merged" && (
        <ActButton screen={screen} act="split">
          Split off
        </ActButton>
      )}
      <a class="button" href="#title" data-key="e" aria-keyshortcuts="e">
        Edit <KeyHint of="e" />
      </a>
      <span class="steps">
        {previous !== undefined && (
          <a
            class="button"
            rel="prev"
            href={deskAddress({ ...place, seed: previous })}
            data-key="k"
            aria-keyshortcuts="k"
          >
            Before <KeyHint of="k" />
          </a>
        )}
        {next !== undefined && (
          <a class="button" rel="next" href={deskAddress({ ...place, seed: next })} data-key="j" aria-keyshortcuts="j">
            Next <KeyHint of="j" />
          </a>
        )}
      </span>
    </div>
  );
}

/** Loaded from the source only if the curator asks for pictures. */
function Picture({ screen, item: { article } }: ItemProps) {
  const [picture] = article.pictures;
  if (picture === undefined) return null;
  const { address, size } = picture;
  const what = `Picture at ${new URL(address).hostname}${size === undefined ? "" : `, ${size.width} × ${size.height}`}`;
  if (!screen.pictures) return <p class="byline plate">{what}</p>;
  return (
    <figure class="picture">
      <img
        src={address}
        alt=""
        width={size?.width}
        height={size?.height}
        referrerpolicy="no-referrer"
        decoding="async"
      />
      <figcaption class="byline">{what}</figcaption>
    </figure>
  );
}

function Problems({ item: { problems } }: { readonly item: Item }) {
  if (problems.length === 0) return null;
  return (
    <ul class="problems" aria-label="Problems">
      {problems.slice(0, 8).map((problem, at) => (
        <li key={at}>
          <strong>{problem.severity === "error" ? "Error" : "Note"}</strong> {escapeInvisible(sayProblem(problem))}
        </li>
      ))}
    </ul>
  );
}
