import type { Instant } from "../lib/instant.ts";
import { UsageError } from "../lib/usage-error.ts";

/**
 * The current time, which decides which articles are in the future: SOURCE_DATE_EPOCH (reproducible-builds.org, seconds since
 * 1970) if set, otherwise the clock. Throws if the variable is not a whole number.
 */
export function currentInstant(): Instant {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && !/^\d{1,11}$/.test(epoch))
    throw new UsageError("SOURCE_DATE_EPOCH must be a number of seconds since 1970");
  const moment = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return `${moment.toISOString().slice(0, 19)}Z`;
}
