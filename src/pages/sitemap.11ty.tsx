import { renderSitemapPart, type SitemapPart, sitemapParts } from "../feeds/sitemap.ts";
import { each, type PageData } from "./each.ts";

export const data = each(sitemapParts, ({ path }) => path);

export default ({ digest, item }: PageData<SitemapPart>) => renderSitemapPart(digest.site, item);
