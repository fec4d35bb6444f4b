import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressKey, hostOf, parseWebAddress, withoutTracking } from "./web-address.ts";

describe("parseWebAddress", () => {
  test.each([
    ["an address as it is", "https://a.example/x?y=1&z=2#w", "https://a.example/x?y=1&z=2#w"],
    ["http as it is", "http://a.example/x", "http://a.example/x"],
    ["capitals in the host", "HTTPS://A.Example/X", "https://a.example/X"],
    ["blanks around it", " https://a.example/x ", "https://a.example/x"],
    ["a default port", "https://a.example:443/x", "https://a.example/x"],
    ["another port", "https://a.example:8443/x", "https://a.example:8443/x"],
    ["dots in the path", "https://a.example/b/../c", "https://a.example/c"],
    ["no path", "https://a.example", "https://a.example/"],
    ["an @ in the path", "https://a.example/@name", "https://a.example/@name"],
  ])("reads %s", (_, text, address) => {
    expect(parseWebAddress(text)).toEqual({ address });
  });

  test.each([
    ["spaces", "https://a.example/b c", "https://a.example/b%20c", "encoded"],
    ["quotation marks", 'https://a.example/"<', "https://a.example/%22%3C", "encoded"],
    ["an international host", "https://bücher.example/", "https://xn--bcher-kva.example/", "host"],
  ])("repairs %s and says so", (_, text, address, repair) => {
    expect(parseWebAddress(text)).toEqual({ address, repair });
  });

  test.each([
    ["nothing", " ", "empty"],
    ["too many characters", `https://a.example/${"x".repeat(2000)}`, "long"],
    ["too many once encoded", `https://a.example/${"é".repeat(500)}`, "long"],
    ["a line end", "https://a.example/\nb", "invisible"],
    ["a direction override", "https://a\u202e.example/", "invisible"],
    ["a back slash", "https://a.example\\@b.example/", "slash"],
    ["another scheme", "javascript:alert(1)", "partial"],
    ["no scheme", "//a.example/", "partial"],
    ["a path", "/a", "partial"],
    ["three slashes", "https:///a.example/", "partial"],
    ["an impossible port", "https://a.example:99999/", "form"],
    ["a user", "https://good.example@evil.example/", "user"],
    ["an empty user", "https://@a.example/", "user"],
    ["a number", "https://127.0.0.1/", "number"],
    ["a short number", "https://127.1/", "number"],
    ["a hexadecimal number", "https://0x7f000001/", "number"],
    ["a number of version 6", "https://[::1]/", "number"],
    ["this machine", "https://localhost:8080/", "local"],
    ["a name of one part", "https://intranet/", "local"],
    ["a local name", "https://printer.local/", "local"],
    ["a local name with a dot behind it", "https://a.localhost./", "local"],
    ["an empty part of a name", "https://a..b.example/", "local"],
  ])("refuses %s", (_, text, fault) => {
    expect(parseWebAddress(text)).toEqual({ fault });
  });
});

describe("withoutTracking", () => {
  test.each([
    ["takes what tells the sender", "https://a.example/x?utm_source=b&id=1&fbclid=c", "https://a.example/x?id=1"],
    ["takes the question mark where nothing is left", "https://a.example/x?utm_source=b", "https://a.example/x"],
    ["keeps an address without tracking as written", "https://a.example/x?a=%20b&c", "https://a.example/x?a=%20b&c"],
    ["keeps a name that only looks alike", "https://a.example/x?utmost=1", "https://a.example/x?utmost=1"],
    [
      "takes what newer senders add",
      "https://a.example/x?gbraid=1&wbraid=2&srsltid=3&gad_source=4&ysclid=5&igsh=6&mibextid=7&li_fat_id=8&ScCid=9&id=1",
      "https://a.example/x?id=1",
    ],
    [
      "takes what counters and mailers add",
      "https://a.example/x?mtm_campaign=1&pk_kwd=2&piwik_campaign=3&hsCtaTracking=4&__hstc=5&_openstat=6&id=1",
      "https://a.example/x?id=1",
    ],
    [
      "keeps what may name the page",
      "https://a.example/x?pk_id=1&mtm=2&si=3&ref=4",
      "https://a.example/x?pk_id=1&mtm=2&si=3&ref=4",
    ],
  ])("%s", (_, address, kept) => {
    expect(withoutTracking(address)).toBe(kept);
  });
});

describe("addressKey", () => {
  const key = addressKey("https://a.example/x?id=1");
  test.each([
    ["the scheme", "http://a.example/x?id=1"],
    ["www", "https://www.a.example/x?id=1"],
    ["a slash at the end", "https://a.example/x/?id=1"],
    ["a fragment", "https://a.example/x?id=1#top"],
    ["tracking", "https://a.example/x?id=1&utm_source=b"],
    ["the default port", "https://a.example:443/x?id=1"],
    ["a dot behind the host", "https://a.example./x?id=1"],
    ["the encoding of letters and digits", "https://a.example/%78?%69d=%31"],
  ])("ignores %s", (_, address) => {
    expect(addressKey(address)).toBe(key);
  });

  test.each([
    ["another page", "https://a.example/y?id=1"],
    ["another parameter", "https://a.example/x?id=2"],
    ["another host", "https://b.example/x?id=1"],
    ["another port", "https://a.example:8443/x?id=1"],
    ["capitals in the path", "https://a.example/X?id=1"],
    ["a route in the fragment", "https://a.example/x?id=1#!topic/2"],
    ["a path in the fragment", "https://a.example/x?id=1#/report/2"],
  ])("distinguishes %s", (_, address) => {
    expect(addressKey(address)).not.toBe(key);
  });
});

/** All octets that the pieces below can form. */
const withPlainOctets = (text: string) =>
  text.replace(/%[0-9a-f]{2}/gi, (octet) => {
    const character = /^%[2-7]/.test(octet) ? decodeURIComponent(octet) : octet;
    return /^[A-Za-z0-9_.~-]$/.test(character) ? character : octet.toUpperCase();
  });

describe("a plain address", () => {
  const piece = fc.constantFrom(
    ..."aZ019-._~!$&'()*+,;=:@%/?#[]{}|^`\"<>é \\",
    ...[
      "www.",
      "xn--",
      ".com",
      "/../",
      "/.",
      "%2e",
      "%2E",
      "//",
      "?utm_source=a",
      "&b=1",
      "#c",
      ":443",
      "0x1",
      "local",
    ],
  );
  const address = fc
    .tuple(
      fc.constantFrom("http://", "https://", "https://www.a.example/", "https://b.example/c?d=e"),
      fc.array(piece, { maxLength: 12 }),
    )
    .map(([start, pieces]) => start + pieces.join(""));

  test("is parsed as the URL standard parses it", () => {
    fc.assert(
      fc.property(address, (text) => {
        const { address: read } = parseWebAddress(text);
        if (read === undefined) return;
        const url = new URL(text.trim());
        expect(read).toBe(url.href);
        expect(hostOf(read)).toBe(url.hostname.replace(/^www\./, ""));
        const kept = new URL(withoutTracking(read));
        const host = kept.host.replace(/^www\./, "").replace(/\.(?=:|$)/, "");
        const path = withPlainOctets(kept.pathname).replace(/\/+$/, "");
        const route = /^#[!/]/.test(kept.hash) ? kept.hash : "";
        expect(addressKey(read)).toBe(`${host}${path}${withPlainOctets(kept.search)}${route}`);
      }),
      { numRuns: 3000 },
    );
  });
});

test.each([
  ["?q=%CF%EE%EB&utm_source=rss", "?q=%CF%EE%EB"],
  ["?story&page=a%20b;c+d&utm_medium=x", "?story&page=a%20b;c+d"],
  ["?b=2&a=&utm_source=x&a=1&b=2", "?b=2&a=&a=1&b=2"],
  ["?utm_source=x;id=3", "?utm_source=x;id=3"],
  ["?id=3&utm_campaign=a;b", "?id=3"],
  ["?utm_source=x#part", "#part"],
  ["?q=%#utm_source=x", "?q=%"],
  ["#/report/7?utm_source=x&q=%CF", "#/report/7?q=%CF"],
])("tracking is removed from %s, and no other byte changes", (written, left) => {
  expect(withoutTracking(`https://news.example/a${written}`)).toBe(`https://news.example/a${left}`);
});

test.each([
  ["https://news.example/caf%c3%a9", "https://news.example/caf%C3%A9"],
  ["https://news.example/%7Eann", "https://news.example/~ann"],
])("octets of %s and %s are spelt alike", (one, other) => {
  expect(addressKey(one)).toBe(addressKey(other));
});

test.each(["%2F", "%3F", "%26", "%25"])("%s is not the character it encodes", (octet) => {
  expect(addressKey(`https://news.example/a${octet}b`)).toContain(octet);
});

test("addresses of different bytes have different keys", () => {
  const keys = ["%CF%EE", "%CF%EB"].map((q) => addressKey(`https://news.example/a?q=${q}&utm_source=x`));
  expect(new Set(keys).size).toBe(2);
});
