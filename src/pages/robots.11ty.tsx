import { absoluteUrl } from "../digest/urls.ts";
import { NEWS_SITEMAP_PATH } from "../feeds/news-sitemap.ts";
import { page } from "./page.ts";

/** The news sitemap is named beside the index: not all that read the one look into the other. */
export default page(
  "robots",
  ({ site }) =>
    `User-agent: *\nAllow: /\n\n${["/sitemap.xml", NEWS_SITEMAP_PATH].map((path) => `Sitemap: ${absoluteUrl(site, path)}\n`).join("")}`,
);
