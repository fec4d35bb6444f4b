import {
  type ArticleTexts,
  type Direction,
  directionOf,
  directionOfFirst,
  directionOfText,
  directionOfWords,
} from "./direction.ts";

/** The direction and language of an element, where they are not those of what it stands in (HTML §3.2.6). */
export type Marks = {
  readonly dir?: Direction;
  readonly lang?: string;
};

/** The marks of an element that holds an article's words, inside what is in the site's language. */
export function marksOf(site: { readonly language: string }, words: ArticleTexts): Marks {
  const { language } = words;
  return {
    ...otherThan(directionOf(site.language), directionOfWords(words)),
    ...(language !== undefined && language !== site.language && { lang: language }),
  };
}

/** The marks of an element that holds nothing but a headline. */
export type HeadlineMarks = Omit<Marks, "dir"> & { readonly dir?: Direction | "auto" };

/**
 * The marks of a headline alone, inside what is in the site's language. A direction that only its letters tell is left to
 * the browser where its first letter, by which `auto` goes, tells the same: so it holds in a translation of the page too.
 */
export function headlineMarks(site: { readonly language: string }, { title, language }: ArticleTexts): HeadlineMarks {
  const marks = marksOf(site, { title, language });
  const isPlain = language === undefined && marks.dir !== undefined && directionOfFirst(title) === marks.dir;
  return isPlain ? { ...marks, dir: "auto" } : marks;
}

/** The direction of one of an article's texts, where it is not that of the article. */
export function directionIn(article: ArticleTexts, text: string): Pick<Marks, "dir"> {
  return otherThan(directionOfWords(article), directionOfText(text, article.language));
}

/** The marks of words of the site inside an element that holds an article's. */
export function ownMarks(site: { readonly language: string }, article: ArticleTexts): Marks {
  const { dir, lang } = marksOf(site, article);
  return {
    ...(dir !== undefined && { dir: directionOf(site.language) }),
    ...(lang !== undefined && { lang: site.language }),
  };
}

/** The direction of a document in the site's language: HTML runs from left to right unless told. */
export function siteDirection({ language }: { readonly language: string }): Pick<Marks, "dir"> {
  return otherThan("ltr", directionOf(language));
}

function otherThan(around: Direction | undefined, own: Direction | undefined): Pick<Marks, "dir"> {
  return own === undefined || own === around ? {} : { dir: own };
}
