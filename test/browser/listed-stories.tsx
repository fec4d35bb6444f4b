import { render } from "../../src/views/html.tsx";
import { Stories } from "../../src/views/stories.tsx";
import { placed } from "../helpers/articles.ts";
import { TEST_SITE } from "../helpers/test-site.ts";
import { headlineOf } from "./headlines.ts";
import { IMAGES } from "./sample-site.ts";

/** What an article's picture is said to be. */
export interface SaidPicture {
  readonly size?: { readonly width: number; readonly height: number };
}

/** A list of so many articles as a page prints it; `picture` is what each has, if any. */
export function listedStories(many: number, picture?: SaidPicture): string {
  const articles = Array.from({ length: many }, (_, place) =>
    placed("a", {
      id: String(place).padStart(16, "0"),
      title: headlineOf(place),
      pictures: picture === undefined ? [] : [{ address: `${IMAGES}${place}.png`, ...picture }],
      ...(place % 3 !== 1 && { excerpt: `${headlineOf(place + 5)}, and ${headlineOf(place + 8)}.` }),
      ...(place % 4 === 0 && { reports: 3, outlets: 4, alsoBy: ["Herald", "The Morning Post", "Wire"] }),
    }),
  );
  return render(<Stories site={TEST_SITE} articles={articles} />);
}
