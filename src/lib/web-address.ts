export type ParsedAddress =
  | { readonly address: string; readonly repair?: "host" | "encoded" }
  | { readonly address?: undefined; readonly fault: AddressFault };

/** Why a text is not the address of a public page. */
export type AddressFault = "empty" | "long" | "invisible" | "slash" | "partial" | "form" | "user" | "number" | "local";

export const MAX_ADDRESS_LENGTH = 2000;
const LOCAL_HOST = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|arpa|onion|invalid)\.?$/;
const IP_HOST = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/;

/**
 * An address that the URL standard leaves unchanged: host, path, query, with nothing to encode, resolve or lower-case.
 * The last label of the host is letters, so the host is not an IP address; punycode, which may be invalid, is excluded.
 */
const PLAIN =
  /^https?:\/\/((?:(?!xn--)[a-z0-9-]+\.)+[a-z]+)((?:\/(?!\.|%2[Ee])[\w.~!$&()*+,;=:@%-]*)+)(\?[\w.~!$&()*+,;=:@%/-]+)?(?:#[\w.~!$&()*+,;=:@%/?-]+)?$/;

/**
 * Parses the address of a public web page by the WHATWG URL standard. Refuses what could deceive or harm a reader:
 * schemes other than http(s), user names, backslashes, invisible characters, IP addresses, local hosts, more than 2,000
 * characters. Encodes characters and international host names where needed.
 */
export function parseWebAddress(text: string): ParsedAddress {
  if (text.trim() === "") return { fault: "empty" };
  if (text.length > MAX_ADDRESS_LENGTH) return { fault: "long" };
  const plainHost = PLAIN.exec(text)?.[1];
  if (plainHost !== undefined && !LOCAL_HOST.test(plainHost)) return { address: text };
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(text)) return { fault: "invisible" };
  const written = text.trim();
  if (written.includes("\\")) return { fault: "slash" };
  if (!/^https?:\/\/[^/]/i.test(written)) return { fault: "partial" };
  if (!URL.canParse(written)) return { fault: "form" };
  const url = new URL(written);
  const writtenHost = /^https?:\/\/([^/?#]*)/i.exec(written)?.[1] ?? "";
  if (writtenHost.includes("@")) return { fault: "user" };
  if (IP_HOST.test(url.hostname)) return { fault: "number" };
  if (LOCAL_HOST.test(url.hostname) || !/^[^.]+(?:\.[^.]+)+\.?$/.test(url.hostname)) return { fault: "local" };
  if (url.href.length > MAX_ADDRESS_LENGTH) return { fault: "long" };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
  if (/[^\u0000-\u007f]/.test(writtenHost)) return { address: url.href, repair: "host" };
  if (/[\s"<>`{}|^]/.test(written)) return { address: url.href, repair: "encoded" };
  return { address: url.href };
}

/** "&" as escaped in HTML and XML, once or more, before any fragment; the `#` of `&#38;` does not begin one. */
const BEFORE_FRAGMENT = /^(?:&#(?:0*38|x0*26);|[^#])*/i;
const ESCAPED = /&(?:amp;|#0*38;|#x0*26;)+/gi;

/**
 * Undoes HTML escapes in an address copied from source: "?a=1&amp;b=2" becomes "?a=1&b=2". No site has a parameter
 * named "amp;b". Every other byte stays.
 */
export function withoutEscapes(address: string): string {
  return /&(?:amp|#)/i.test(address) ? address.replace(BEFORE_FRAGMENT, (part) => part.replace(ESCAPED, "&")) : address;
}

/** Query parameters that identify the referrer, not the page. */
const TRACKING =
  /^(?:(?:utm|mtm|matomo)_\w+|(?:pk|piwik)_(?:campaign|cid|content|keyword|kwd|medium|source)|fbclid|gclid|gclsrc|gad_(?:source|campaignid)|[gw]braid|srsltid|dclid|msclkid|ys?clid|igsh(?:id)?|mibextid|li_fat_id|mc_[ce]id|_hs(?:enc|mi)|__hs(?:tc|sc|fp)|hsctatracking|mkt_tok|oly_(?:anon|enc)_id|vero_(?:id|conv)|wickedid|twclid|ttclid|sccid|rb_clickid|_openstat|s_cid|cmpid|ncid|guccounter|guce_referr\w*)$/i;

/** An address without tracking parameters in its query or fragment. Every other byte stays. */
export function withoutTracking(address: string): string {
  return withoutParameters(address, (name) => TRACKING.test(name));
}

/**
 * An address without the parameters for which `unwanted` is true, in its query or fragment. The text is split at "&",
 * as in the URL standard; URLSearchParams would re-encode the rest and destroy bytes that are not UTF-8.
 */
export function withoutParameters(address: string, unwanted: (name: string, value: string) => boolean): string {
  if (!/[?#]/.test(address)) return address;
  const [, page = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const [, route = "", inRoute = ""] = /^(#[^?]*(?=\?)|)(.*)$/s.exec(fragment) ?? [];
  return `${page}${filterParameters(query, unwanted)}${route}${filterParameters(inRoute, unwanted)}`;
}

/** Filters the parameters after their mark ("?" or "#"), which goes with the last of them. */
function filterParameters(marked: string, unwanted: (name: string, value: string) => boolean): string {
  const pieces = marked.slice(1).split("&");
  const kept = pieces.filter((piece) => !isUnwanted(piece, unwanted));
  if (kept.length === pieces.length) return marked;
  return kept.length === 0 ? "" : `${marked.charAt(0)}${kept.join("&")}`;
}

/** Some servers separate parameters by ";" too. A piece stays if removing it would remove another parameter. */
function isUnwanted(piece: string, unwanted: (name: string, value: string) => boolean): boolean {
  return piece.split(";").every((part, index) => {
    const [name = "", value = ""] = part.split(/=(.*)/s);
    return (index > 0 && !part.includes("=")) || unwanted(name, value);
  });
}

/**
 * A key that is equal for different spellings of one page's address. Ignores scheme, "www.", default port, tracking
 * parameters, fragment, trailing slash and percent-encoding. A fragment that is a route ("#!…", "#/…") counts, because
 * it names another page. For comparing only, never part of an id.
 */
export function addressKey(address: string): string {
  const [plain, plainHost = "", path = "", query] = PLAIN.exec(address) ?? [];
  if (plain !== undefined && query === undefined && !/#[!/]/.test(address)) return keyOf(plainHost, path);
  const url = new URL(withoutTracking(withoutEscapes(address)));
  return `${keyOf(url.host, url.pathname)}${plainOctets(url.search)}${/^#[!/]/.test(url.hash) ? url.hash : ""}`;
}

function keyOf(host: string, path: string): string {
  return `${host.replace(/^www\./, "").replace(/\.(?=:|$)/, "")}${plainOctets(path).replace(/\/+$/, "")}`;
}

/** Percent-encoding with upper-case digits, and only where it is needed (RFC 3986 §6.2.2). */
function plainOctets(text: string): string {
  if (!text.includes("%")) return text;
  return text.replace(/%[0-9a-f]{2}/gi, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : octet.toUpperCase();
  });
}

/** The host of an address from `parseWebAddress`, without "www.", as readers name the site. */
export function hostOf(address: string): string {
  const host = PLAIN.exec(address)?.[1] ?? new URL(address).hostname;
  return host.replace(/^www\./, "");
}
