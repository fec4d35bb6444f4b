import { renderSitemapIndex } from "../feeds/sitemap.ts";
import { page } from "./page.ts";

export default page("sitemapIndex", ({ site, item }) => renderSitemapIndex(site, item));
