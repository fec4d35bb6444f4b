import { numericHash } from "./numeric-hash.ts";
import { simplifyAddress } from "./simplify-address.ts";
import { addressKey, withoutEscapes, withoutParameters } from "./web-address.ts";

/** A rough sign that an address is another one of the same page. Most have none, and looking closer is slow. */
const MAY_BE_COPY =
  /\bamp\b|ampproject|\/(?:m|mobile|touch)\.|\/[a-z]{2,3}\.m\.|archive\.|google\.|\.translate\.goog\/|sess(?:ion)?id|[^:]\/\/|&|\/index\.|[?&](?:q|u|url|uddg|to)=http/i;

/**
 * The key of a page (`addressKey`) as a number below 2^53, cheap enough to compare millions of addresses. Copies of a
 * page (AMP, mobile, archived, translated) and links through search engines get the same number, so taking down a page
 * takes them down. So do addresses with a session, doubled slashes or other order of parameters. A forged collision
 * could list a report under another article, no more.
 */
export function addressHash(address: string): number {
  const before = known.get(address);
  if (before !== undefined) return before;
  const hash = hashOf(address);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(address, hash);
  return hash;
}

/** Hashes of the last addresses: a seed's are asked for up to five times each. */
const known = new Map<string, number>();
const MAX_KNOWN = 200;

function hashOf(address: string): number {
  if (!MAY_BE_COPY.test(address)) return numericHash(addressKey(address));
  const inner = pageWithin(address) ?? address;
  const page = simplifyAddress(inner)?.address ?? inner;
  return numericHash(addressKey(inOneForm(page)));
}

/** Archives have the address of the page in their path, perhaps without its scheme. */
const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:today|ph|is|li|vn|md|fo))\/(?:(?:\d[\w.*-]*|\*|newest|oldest)\/)?(?:https?:\/{1,2})?([^/]+\.[^/]+(?:\/.*)?)$/i;

/** Translators, search engines and networks that count clicks have it in a parameter. */
const SENT_ON =
  /^https?:\/\/(?:www\.google\.[a-z.]{2,6}\/url|translate\.google\.[a-z.]{2,6}\/translate|lm?\.facebook\.com\/l\.php|l\.instagram\.com\/|www\.youtube\.com\/redirect|duckduckgo\.com\/l\/|out\.reddit\.com\/[^?#]*|vk\.com\/away\.php)\?(?:[^#]*&)?(?:q|url|u|uddg|to)=([^&#]+)/i;

/** The translator's host is the page's, with "." as "-" and "-" as "--". */
const TRANSLATED = /^https?:\/\/([a-z0-9-]+)\.translate\.goog(\/[^#]*)/i;

/** The page that another site's address is about. */
function pageWithin(address: string): string | undefined {
  const archived = ARCHIVED.exec(address)?.[1];
  const parameter = SENT_ON.exec(address)?.[1];
  const sentOn = parameter && new URLSearchParams(`u=${parameter}`).get("u");
  const [, host, path] = TRANSLATED.exec(address) ?? [];
  const translated =
    host &&
    `https://${host.replace(/--|-/g, (sign) => (sign === "-" ? "." : "-"))}${withoutParameters(path ?? "", (name) => name.startsWith("_x_tr_"))}`;
  const page = (archived && `https://${archived}`) || sentOn || translated;
  return page && URL.canParse(page) ? page : undefined;
}

const SESSION = /^(?:phpsessid|jsessionid|aspsessionid\w*|session_?id)$/i;

/** Without the visitor's session and the name of a folder's first page, with single slashes and sorted parameters. */
function inOneForm(address: string): string {
  const url = new URL(withoutParameters(withoutEscapes(address), (name) => SESSION.test(name)));
  const { pathname } = url;
  const plain = pathname
    .replace(/;jsessionid=[^/]*/i, "")
    .replace(/\/{2,}/g, "/")
    .replace(/\/index\.(?:html?|php)$/i, "/");
  // Setting a part parses the whole address.
  if (plain !== pathname) url.pathname = plain;
  if (url.search.includes("&")) url.search = url.search.slice(1).split("&").sort().join("&");
  return url.href;
}
