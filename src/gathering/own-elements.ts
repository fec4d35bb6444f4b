import type { PageElement } from "linkedom";
import type { ParsedPage } from "./parse-page.ts";

/** Words in classes and ids of elements, around or within an article, that do not belong to it. */
const OTHERS =
  /comment|disqus|replies|related|recommend|teaser|sidebar(?!__)|widgets?(?:$|[ _]area)|promo|popular|most-?read|latest|trending|read-?(?:more|also|next)|newsletter|embed|tweet|more-(?:news|stories)|(?<!post-|entry-|article-|article_|post_)footer|copyright/i;

/** Elements whose content is not the article's own. */
const ASIDE = new Set(["aside", "footer", "nav", "blockquote", "select", "figure"]);

/**
 * Returns a predicate for elements of a page's own article, as opposed to comments, cards of other articles, embedded posts and
 * surroundings. The article is the `<article>` with the headline, or else the longest one; without any, it is the whole page.
 * Elements that contain the headline always belong to it.
 */
export function ownElements(page: ParsedPage, heading: PageElement | undefined): (element: PageElement) => boolean {
  const article = mainArticle(page, heading);
  const around = new Set(ancestorsOf(heading));
  return (element) => {
    for (const each of [element, ...ancestorsOf(element)]) {
      if (each === article || around.has(each)) return true;
      if (each.localName === "footer" && article !== undefined && isIn(each, article)) continue;
      if (each.localName === "article" || ASIDE.has(each.localName)) return false;
      if (OTHERS.test(`${each.getAttribute("class") ?? ""} ${each.getAttribute("id") ?? ""}`)) return false;
    }
    return true;
  };
}

function ancestorsOf(element: PageElement | undefined): PageElement[] {
  const all: PageElement[] = [];
  for (let each = element?.parentElement ?? null; each !== null && each.localName !== "body"; each = each.parentElement)
    all.push(each);
  return all;
}

function isIn(element: PageElement, article: PageElement): boolean {
  return ancestorsOf(element).find(({ localName }) => localName === "article") === article;
}

function mainArticle(page: ParsedPage, heading: PageElement | undefined): PageElement | undefined {
  const around = heading?.closest("article");
  if (around) return around;
  const articles = page.all("article");
  const [only, ...others] = articles.filter((each) => each.querySelector("h1") !== null);
  if (only !== undefined && others.length === 0) return only;
  const sized = articles.map((each) => ({ each, size: (each.textContent ?? "").length }));
  return sized.sort((one, other) => other.size - one.size)[0]?.each;
}
