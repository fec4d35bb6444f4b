import { MAX_EXCERPT_LENGTH, MAX_TITLE_LENGTH } from "../seeds/fields/text.ts";
import { ActForm } from "./controls.tsx";
import type { ItemProps } from "./item-props.ts";

/** The form for editing an article. Empty fields keep the seed's own values. */
export function ReviseForm({ screen, item }: ItemProps) {
  const { article, own, list } = item;
  const said = screen.said ?? item.form;
  const options = [...new Set(article.pictures.map(({ address }) => address))];
  const { language } = article;
  return (
    <details class="revise" id="revise" open={screen.said !== undefined}>
      <summary>Edit</summary>
      <ActForm screen={screen} act="revise">
        <label for="title">Headline</label>
        <input
          id="title"
          name="title"
          value={said.title}
          maxLength={MAX_TITLE_LENGTH}
          lang={language}
          dir="auto"
          placeholder={own.title}
        />
        <label for="excerpt">Excerpt</label>
        <textarea
          id="excerpt"
          name="excerpt"
          rows={4}
          maxLength={MAX_EXCERPT_LENGTH}
          lang={language}
          dir="auto"
          placeholder={own.excerpt}
        >
          {said.excerpt}
        </textarea>
        <div class="pair">
          <div>
            <label for="date">Date</label>
            <input
              id="date"
              name="date"
              value={said.date}
              placeholder="2021-05-01T09:30:00Z"
              autocomplete="off"
              aria-describedby="date-hint"
            />
            <p class="hint" id="date-hint">
              A date, or a date and time with a time zone.
            </p>
          </div>
          <div>
            <label for="topics">Topics</label>
            <textarea id="topics" name="topics" rows={3} dir="auto" aria-describedby="topics-hint">
              {said.topics}
            </textarea>
            <p class="hint" id="topics-hint">
              One per line. Leave empty for no topics.
            </p>
          </div>
        </div>
        <label for="picture">Picture</label>
        <input
          id="picture"
          name="picture"
          type="url"
          value={said.picture}
          list="pictures"
          placeholder="https://"
          autocomplete="off"
          aria-describedby="picture-hint"
        />
        <datalist id="pictures">
          {options.map((address) => (
            <option key={address} value={address} />
          ))}
        </datalist>
        <p class="hint" id="picture-hint">
          Its address. Leave empty for no image.
        </p>
        <p class="buttons">
          <button type="submit" class="main">
            Save
          </button>
          {list === "pending" && (
            <button type="submit" name="then" value="publish">
              Save and publish
            </button>
          )}
        </p>
        <p class="hint">
          If you empty the headline, excerpt or date, the seed’s own is used. Changes go to the sidecar; the seed stays
          as it was gathered.
        </p>
      </ActForm>
    </details>
  );
}
