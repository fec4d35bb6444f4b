import { similarName } from "../lib/similar-name.ts";

/**
 * The IANA time zone that was probably meant by a text that is none: that of a city (`Berlin`), or one with a misspelling
 * (`Europe/Belrin`). Undefined where none is near.
 */
export function similarZone(written: string): string | undefined {
  const zones = Intl.supportedValuesOf("timeZone");
  const city = written.trim().toLowerCase().replaceAll(" ", "_");
  return zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? similarName(written, zones);
}
