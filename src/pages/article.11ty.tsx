import type { ArticlePage } from "../digest/published-article.ts";
import { ArticleView } from "../views/article-view.tsx";
import { renderDocument } from "../views/html.tsx";
import { each, type PageData } from "./each.ts";

export const data = each(
  ({ pages }) => pages,
  ({ article }) => article.path,
);

export default ({ digest, item }: PageData<ArticlePage>) =>
  renderDocument(<ArticleView site={digest.site} page={item} />);
