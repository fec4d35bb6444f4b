import { shownHost } from "../lib/shown-host.ts";
import type { Coverage } from "./fields/coverage.ts";

/** Who published a report: its outlet's name, or the host of its address where none is stated. */
export function outletOf({ provider, address }: Pick<Coverage, "provider" | "address">): string {
  return provider?.name ?? shownHost(new URL(address).hostname);
}
