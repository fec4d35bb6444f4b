import { similarName } from "../lib/similar-name.ts";

/**
 * The IANA time zone that was probably meant: for a city (`Berlin`) or a misspelling (`Europe/Belrin`). Undefined if
 * none is near.
 */
export function similarZone(written: string): string | undefined {
  const zones = Intl.supportedValuesOf("timeZone");
  const city = written.trim().toLowerCase().replaceAll(" ", "_");
  return zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? similarName(written, zones);
}
