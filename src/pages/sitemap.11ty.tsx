import { renderSitemapPart } from "../feeds/sitemap.ts";
import { page } from "./page.ts";

export default page("sitemap", ({ site, item }) => renderSitemapPart(site, item));
