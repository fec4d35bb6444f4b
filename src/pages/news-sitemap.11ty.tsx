import { renderNewsSitemap } from "../feeds/news-sitemap.ts";
import { page } from "./page.ts";

export default page("newsSitemap", ({ site, item }) => renderNewsSitemap(site, item));
