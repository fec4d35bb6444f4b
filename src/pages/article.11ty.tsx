import { ArticleView } from "../views/article-view.tsx";
import { renderDocument } from "../views/html.tsx";
import { page } from "./page.ts";

export default page("article", ({ site, item, detailOf }) =>
  renderDocument(<ArticleView site={site} page={item} detail={detailOf(item.article)} />),
);
