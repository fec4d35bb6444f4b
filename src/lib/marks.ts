import {
  type ArticleTexts,
  type Direction,
  directionOf,
  directionOfFirst,
  directionOfText,
  directionOfWords,
} from "./direction.ts";

/** The `dir` and `lang` of an element, where they differ from its parent's (HTML §3.2.6). */
export type Marks = {
  readonly dir?: Direction;
  readonly lang?: string;
};

/** The marks of an element that holds an article's words, inside text in the site's language. */
export function marksOf(site: { readonly language: string }, words: ArticleTexts): Marks {
  const { language } = words;
  return {
    ...otherThan(directionOf(site.language), directionOfWords(words)),
    ...(language !== undefined && language !== site.language && { lang: language }),
  };
}

/** The marks of an element that holds only a headline. */
export type HeadlineMarks = Omit<Marks, "dir"> & { readonly dir?: Direction | "auto" };

/**
 * The marks of a headline, inside text in the site's language. If only the letters show the direction, and the first
 * letter shows the same one, `dir="auto"` leaves it to the browser, so that it stays right when the page is translated.
 */
export function headlineMarks(site: { readonly language: string }, { title, language }: ArticleTexts): HeadlineMarks {
  const marks = marksOf(site, { title, language });
  const isPlain = language === undefined && marks.dir !== undefined && directionOfFirst(title) === marks.dir;
  return isPlain ? { ...marks, dir: "auto" } : marks;
}

/** The direction of one text of an article, if it differs from the article's. */
export function directionIn(article: ArticleTexts, text: string): Pick<Marks, "dir"> {
  return otherThan(directionOfWords(article), directionOfText(text, article.language));
}

/** The marks of the site's own words inside an element that holds an article's. */
export function ownMarks(site: { readonly language: string }, article: ArticleTexts): Marks {
  const { dir, lang } = marksOf(site, article);
  return {
    ...(dir !== undefined && { dir: directionOf(site.language) }),
    ...(lang !== undefined && { lang: site.language }),
  };
}

/** The direction of the document, if it is not left to right, which is HTML's default. */
export function siteDirection({ language }: { readonly language: string }): Pick<Marks, "dir"> {
  return otherThan("ltr", directionOf(language));
}

function otherThan(around: Direction | undefined, own: Direction | undefined): Pick<Marks, "dir"> {
  return own === undefined || own === around ? {} : { dir: own };
}
