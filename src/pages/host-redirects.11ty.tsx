import { href } from "../digest/urls.ts";
import { once, type PageData } from "./each.ts";

/** Read by Netlify and Cloudflare Pages, which answer with a redirect before the page at the same path is looked for. */
export const data = once("/_redirects");

export default ({ digest: { site, redirects } }: PageData) =>
  redirects.map(({ from, to }) => `${href(site, from)} ${href(site, to)} 301\n`).join("");
