import { absoluteUrl } from "../digest/urls.ts";
import { once, type PageData } from "./each.ts";

export const data = once("/robots.txt");

export default ({ digest: { site } }: PageData) =>
  `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, "/sitemap.xml")}\n`;
