import { href } from "../digest/urls.ts";
import { CONTENT_SECURITY_POLICY } from "../views/layout.tsx";
import { page } from "./page.ts";

/** Read by Netlify and Cloudflare Pages; other hosts serve it as a harmless text. */
export default page(
  "hostHeaders",
  ({ site }) => `${href(site, "/*")}
  Content-Security-Policy: ${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=()
${href(site, "/assets/*")}
  Cache-Control: public, max-age=31536000, immutable
${href(site, "/feed.xml")}
  Content-Type: application/rss+xml; charset=utf-8
`,
);
