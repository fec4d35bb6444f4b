import { addressHash } from "../lib/address-hash.ts";
import { parseWebAddress } from "../lib/web-address.ts";

/** An address of the seed's own page, which is not indented; those of its reports are. */
const OWN_ADDRESS =
  /^["']?(?:webUrl|originalUrl|ampWebUrl|cdnAmpWebUrl)["']?[ \t]{0,99}[:=][ \t]{0,99}["']?(https?:\/\/[^\s"']{1,2000})/gm;

/** Keys of the addresses of their own pages in files that cannot be parsed, so that no article lists them. */
export function refusedKeys(...texts: readonly string[]): readonly number[] {
  return texts.flatMap((text) =>
    [...text.matchAll(OWN_ADDRESS)].flatMap(([, written = ""]) => {
      const { address } = parseWebAddress(written);
      return address === undefined ? [] : addressHash(address);
    }),
  );
}
