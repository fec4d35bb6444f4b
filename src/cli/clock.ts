import type { Instant } from "../lib/instant.ts";
import { UsageError } from "../lib/usage-error.ts";

/**
 * The moment that decides which articles lie in the future: SOURCE_DATE_EPOCH (reproducible-builds.org, seconds since
 * 1970) where it is set, the clock otherwise. Throws where the variable is no whole number.
 */
export function currentInstant(): Instant {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && !/^\d{1,11}$/.test(epoch))
    throw new UsageError("SOURCE_DATE_EPOCH must be a number of seconds since 1970");
  const moment = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return `${moment.toISOString().slice(0, 19)}Z`;
}
