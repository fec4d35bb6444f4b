import { addressHash } from "../lib/address-hash.ts";
import { parseWebAddress } from "../lib/web-address.ts";

/** An address of the seed's own page, at the margin: those of its reports stand further in. */
const OWN_ADDRESS =
  /^["']?(?:webUrl|originalUrl|ampWebUrl|cdnAmpWebUrl)["']?[ \t]{0,99}[:=][ \t]{0,99}["']?(https?:\/\/[^\s"']{1,2000})/gm;

/** Keys of the addresses that files which cannot be taken apart name for their page, so that nothing else lists it. */
export function refusedKeys(...texts: readonly string[]): readonly number[] {
  return texts.flatMap((text) =>
    [...text.matchAll(OWN_ADDRESS)].flatMap(([, written = ""]) => {
      const { address } = parseWebAddress(written);
      return address === undefined ? [] : addressHash(address);
    }),
  );
}
