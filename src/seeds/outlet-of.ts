import { shownHost } from "../lib/shown-host.ts";
import type { Coverage } from "./fields/coverage.ts";

/** The outlet of a report: its name, or the host of its address if none is stated. */
export function outletOf({ provider, address }: Pick<Coverage, "provider" | "address">): string {
  return provider?.name ?? shownHost(new URL(address).hostname);
}
