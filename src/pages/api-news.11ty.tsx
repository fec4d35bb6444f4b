import { renderNews } from "../api/render-news.ts";
import { page } from "./page.ts";

export default page("apiNews", ({ site, item, detailOf }) => renderNews(site, item, detailOf));
