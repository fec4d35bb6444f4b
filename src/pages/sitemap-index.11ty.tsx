import { renderSitemapIndex, sitemapParts } from "../feeds/sitemap.ts";
import { once, type PageData } from "./each.ts";

export const data = once("/sitemap.xml");

export default ({ digest }: PageData) => renderSitemapIndex(digest.site, sitemapParts(digest));
