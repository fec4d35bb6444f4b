import { href } from "../digest/urls.ts";
import { once, type PageData } from "./each.ts";

/** Read by Netlify and Cloudflare Pages. Where a host serves the page at the path instead, that page leads on by itself. */
export const data = once("/_redirects");

export default ({ digest: { site, redirects } }: PageData) =>
  redirects.map(({ from, to }) => `${href(site, from)} ${href(site, to)} 301\n`).join("");
