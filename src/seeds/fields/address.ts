import { type AddressFault, MAX_ADDRESS_LENGTH, parseWebAddress, withoutEscapes } from "../../lib/web-address.ts";
import { type Fault, faultOf } from "../fault.ts";
import type { FieldPath, FieldValue } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";
import { isAbsent } from "./shapes.ts";

/**
 * Reads the address of a public page. `ifWrong` is `error` for addresses that an article depends on, and `warning`
 * where the entry or field can be left out.
 */
export function readAddress(
  value: FieldValue | undefined,
  path: FieldPath,
  report: Reporter,
  ifWrong: "error" | "warning",
): string | undefined {
  if (value === undefined || value === null) return undefined;
  const parsed =
    typeof value === "string" && !isAbsent(value) ? parseWebAddress(value) : ({ fault: "several" } as const);
  if ("fault" in parsed)
    return void report[ifWrong](`address/wrong.${parsed.fault}`, path, { value, most: MAX_ADDRESS_LENGTH });
  const address = withoutEscapes(parsed.address);
  if (parsed.repair !== undefined)
    report.warning(`address/repaired.${parsed.repair}`, path, { value, address, host: new URL(address).hostname });
  if (address !== parsed.address) report.warning("address/repaired.escaped", path, { value, address });
  return address;
}

/**
 * The same address with https, with a warning if it was http: on a secure page, browsers block or upgrade http anyway.
 */
export function withHttps(written: string, path: FieldPath, report: Reporter): string {
  const address = written.replace(/^http:/, "https:");
  if (address !== written) report.warning("address/repaired.http", path);
  return address;
}

/** The fault of a text that `parseWebAddress` refused. */
export function faultOfAddress(value: unknown, fault: AddressFault): Fault {
  return faultOf(`address/wrong.${fault}`, { value, most: MAX_ADDRESS_LENGTH });
}

/** For an embedded YouTube player, the video's own page is used. */
const YOUTUBE_PLAYER = /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})(?:[?#].*)?$/;

/** Finds the page behind an embedded player. The markup itself is never shown. */
export function readEmbed(value: FieldValue | undefined, path: FieldPath, report: Reporter): string | undefined {
  if (isAbsent(value)) return undefined;
  const source =
    typeof value === "string" ? /\bsrc\s*=\s*["']?(https:\/\/[^"'\s>]{1,500})/i.exec(value)?.[1] : undefined;
  const parsed = source === undefined ? undefined : parseWebAddress(source);
  if (parsed?.address === undefined) return void report.warning("embed/no-player", path);
  const video = YOUTUBE_PLAYER.exec(parsed.address)?.[1];
  return video === undefined ? withoutEscapes(parsed.address) : `https://www.youtube.com/watch?v=${video}`;
}
