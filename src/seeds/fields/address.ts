import { quote } from "../../lib/quote.ts";
import { parseWebAddress, withoutEscapes } from "../../lib/web-address.ts";
import type { FieldPath, FieldValue } from "../field-value.ts";
import type { Report } from "../report.ts";
import { isAbsent } from "./shapes.ts";

/**
 * Reads the address of a public page. `ifWrong` is an error for the addresses that an article is linked and known by,
 * and a warning where an entry or a field can be left out.
 */
export function readAddress(
  value: FieldValue | undefined,
  path: FieldPath,
  report: Report,
  ifWrong: "error" | "warning",
): string | undefined {
  if (value === undefined || value === null) return undefined;
  const parsed =
    typeof value === "string" && !isAbsent(value)
      ? parseWebAddress(value)
      : { fault: "is not one address", address: undefined };
  if (parsed.address === undefined) {
    report[ifWrong](path, `${quote(value)} ${parsed.fault}`, "write the full address, with https://");
    return undefined;
  }
  const address = withoutEscapes(parsed.address);
  if (parsed.repair !== undefined) report.warning(path, `${quote(value)} ${parsed.repair}`, `write ${address}`);
  if (address !== parsed.address) report.warning(path, `${quote(value)} has an escaped "&"`, `write ${address}`);
  return address;
}

/** Where a YouTube player is embedded, the video's own page is what a reader can open. */
const YOUTUBE_PLAYER = /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})(?:[?#].*)?$/;

/** Finds the page behind an embedded player. The markup itself is never printed. */
export function readEmbed(value: FieldValue | undefined, path: FieldPath, report: Report): string | undefined {
  if (isAbsent(value)) return undefined;
  const source =
    typeof value === "string" ? /\bsrc\s*=\s*["']?(https:\/\/[^"'\s>]{1,500})/i.exec(value)?.[1] : undefined;
  const parsed = source === undefined ? undefined : parseWebAddress(source);
  if (parsed?.address === undefined) {
    report.warning(
      path,
      "holds no player that could be linked; it was left out",
      "write the video's address in originalUrl",
    );
    return undefined;
  }
  const video = YOUTUBE_PLAYER.exec(parsed.address)?.[1];
  return video === undefined ? withoutEscapes(parsed.address) : `https://www.youtube.com/watch?v=${video}`;
}
