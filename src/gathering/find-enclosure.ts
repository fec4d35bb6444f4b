import { mediaTypeOf } from "../lib/type-of-address.ts";
import { parseWebAddress } from "../lib/web-address.ts";
import type { Enclosure } from "../seeds/fields/enclosure.ts";

/** What may be played, as a feed names it. */
export interface Playable {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly length?: number | undefined;
  readonly duration?: number | undefined;
}

/** The first that is audio or video. */
export function played(found: readonly Playable[] | undefined, duration?: number): Playable | undefined {
  const first = found?.find(({ url, type }) => /^(?:audio|video)\//i.test(type || (typeOf(url) ?? "")));
  return first && { ...first, duration: first.duration ?? duration };
}

function typeOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? mediaTypeOf(url) : undefined;
}

/** As a seed can hold it; undefined where its address cannot be linked. */
export function enclosureOf(playable: Playable | undefined): Enclosure | undefined {
  const { address } = parseWebAddress(playable?.url ?? "");
  if (playable === undefined || address === undefined) return undefined;
  const { length, duration } = playable;
  return {
    address: address.replace(/^http:/, "https:"),
    type: (playable.type || (typeOf(address) ?? "")).toLowerCase(),
    ...(isFigure(length) && { length }),
    ...(isFigure(duration) && { duration: Math.round(duration) }),
  };
}

function isFigure(figure: number | undefined): figure is number {
  return figure !== undefined && figure >= 1 && figure < 1e12;
}
