import { withoutParameters, withoutTracking } from "./web-address.ts";

export interface SimplerAddress {
  readonly address: string;
  /** The parts that are left out, in words: "AMP", "the mobile host". */
  readonly without: readonly string[];
}

interface Simplification {
  readonly what: string;
  /** The simpler address, or the same if it has no such part. */
  readonly simplify: (address: string) => string;
}

/** Google's copies carry the original address in their path. */
const AMP_CACHE =
  /^https:\/\/(?:www\.google\.[a-z.]{2,6}\/amp|[a-z0-9-]+\.cdn\.ampproject\.org\/(?:c|v|wp\/c))\/(s\/)?([^/?#]+\.[^/?#]+\/.*)$/;

/** Parts that do not identify the page, in the order in which they are removed. */
const SIMPLIFICATIONS: readonly Simplification[] = [
  {
    what: "the AMP cache",
    simplify: (address) => address.replace(AMP_CACHE, (_, secure, rest) => `http${secure ? "s" : ""}://${rest}`),
  },
  { what: "tracking parameters", simplify: withoutTracking },
  { what: "AMP", simplify: withoutAmp },
  // "en.m.wikipedia.org" has the mark in the middle.
  {
    what: "the mobile host",
    simplify: (address) =>
      address
        .replace(/^(https?:\/\/)(?:m|mobile|touch)\.(?=[^./]{3,}\.[^/])/, "$1www.")
        .replace(/^(https?:\/\/[a-z]{2,3})\.m\.(?=[^./]+\.)/, "$1."),
  },
  { what: "the marked passage", simplify: (address) => address.replace(/#?:~:.*$/, "") },
];

/**
 * An address without parts that do not identify its page: tracking parameters, AMP and its caches, mobile hosts, text
 * fragments. Undefined if there is nothing to leave out. Only the outlet knows whether the simpler address opens the
 * same page, so it is a suggestion for a person. Takes addresses from `parseWebAddress`.
 */
export function simplifyAddress(address: string): SimplerAddress | undefined {
  let simpler = address;
  const without: string[] = [];
  for (const { what, simplify } of SIMPLIFICATIONS) {
    const before = simpler;
    simpler = simplify(before);
    if (simpler !== before) without.push(what);
  }
  return without.length > 0 && URL.canParse(simpler) ? { address: simpler, without } : undefined;
}

function withoutAmp(address: string): string {
  const url = new URL(address);
  const before = url.href;
  if (/^amp\.[^.]{3,}\./.test(url.hostname)) url.hostname = url.hostname.replace(/^amp\./, "www.");
  url.pathname = url.pathname
    .replace(/^\/amp(?=\/.)/, "")
    .replace(/(?<=.)\/amp(\/?)$/, "$1")
    .replace(/\.amp(?=(?:\.html?)?$)/, "");
  const simpler = withoutParameters(
    url.href,
    (name, value) => (name === "amp" && /^(?:1|true|)$/.test(value)) || (name === "outputType" && value === "amp"),
  );
  return simpler === before ? address : simpler;
}
