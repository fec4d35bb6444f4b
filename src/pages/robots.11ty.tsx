import { absoluteUrl } from "../digest/urls.ts";
import { page } from "./page.ts";

export default page(
  "robots",
  ({ site }) => `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, "/sitemap.xml")}\n`,
);
