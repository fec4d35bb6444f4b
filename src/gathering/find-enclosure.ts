import { mediaTypeOf } from "../lib/type-of-address.ts";
import { parseWebAddress } from "../lib/web-address.ts";
import type { Enclosure } from "../seeds/fields/enclosure.ts";

/** A media file, as described by a feed. */
export interface Playable {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly length?: number | undefined;
  readonly duration?: number | undefined;
}

/** The first audio or video file that a seed can contain. Undefined if there is none or its address is invalid. */
export function findEnclosure(
  found: readonly Playable[] | undefined,
  resolve: (link: string) => string | undefined,
  itsDuration?: number,
): Enclosure | undefined {
  const played = found?.find(({ url, type }) => /^(?:audio|video)\//i.test(type || (typeOf(url) ?? "")));
  const { address } = parseWebAddress(played?.url === undefined ? "" : (resolve(played.url) ?? ""));
  if (played === undefined || address === undefined) return undefined;
  const { length, duration = itsDuration } = played;
  return {
    address: address.replace(/^http:/, "https:"),
    type: (played.type || (typeOf(address) ?? "")).toLowerCase(),
    ...(isFigure(length) && { length }),
    ...(isFigure(duration) && { duration: Math.round(duration) }),
  };
}

function typeOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? mediaTypeOf(url) : undefined;
}

function isFigure(figure: number | undefined): figure is number {
  return figure !== undefined && figure >= 1 && figure < 1e12;
}
