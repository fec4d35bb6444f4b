import { href } from "../digest/urls.ts";
import { page } from "./page.ts";

/** Read by Netlify and Cloudflare Pages. Where a host serves the page at the path instead, that page leads on by itself. */
export default page("hostRedirects", ({ site, item }) =>
  item.map(({ from, to }) => `${href(site, from)} ${href(site, to)} 301\n`).join(""),
);
