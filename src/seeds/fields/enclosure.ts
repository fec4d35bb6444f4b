import { mediaTypeOf } from "../../lib/type-of-address.ts";
import { type FieldMap, type FieldPath, type FieldValue, isMap } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";
import { readAddress, withHttps } from "./address.ts";
import { isAbsent } from "./shapes.ts";

/** Audio or video, at an https address. */
export interface Enclosure {
  readonly address: string;
  /** Its media type, audio or video. */
  readonly type: string;
  /** In bytes, if the seed states it. */
  readonly length?: number;
  /** In seconds, if the seed states it. */
  readonly duration?: number;
}

/**
 * Reads an enclosure: an address alone, or fields. If the seed states no type, the file extension decides. Without a
 * type no feed reader plays it, so it is left out with a warning.
 */
export function readEnclosure(value: FieldValue | undefined, path: FieldPath, report: Reporter): Enclosure | undefined {
  if (isAbsent(value)) return undefined;
  const fields = typeof value === "string" ? { url: value } : value;
  if (!isMap(fields) || isAbsent(fields.url)) return void report.warning("enclosure/wrong.url", path);
  const here = [...path, "url"];
  const written = readAddress(fields.url, here, report, "warning");
  if (written === undefined) return undefined;
  const address = withHttps(written, here, report);
  const stated = typeof fields.type === "string" ? fields.type.trim().toLowerCase() : undefined;
  const type = stated || mediaTypeOf(address);
  if (type === undefined || !/^(?:audio|video)\/[\w.+-]{1,60}$/.test(type))
    return void report.warning("enclosure/wrong.type", path, { value: fields.type ?? address });
  const length = readFigure(fields, "length", /^\d{1,12}$/, path, report);
  const duration = readFigure(fields, "duration", /^(?:\d{1,6}|(?:\d{1,3}:)?\d{1,2}:\d{2})$/, path, report);
  return {
    address,
    type,
    ...(length !== undefined && { length }),
    ...(duration !== undefined && { duration }),
  };
}

/** Reads a whole number, or a time in hours, minutes and seconds; 0 means unknown. */
function readFigure(
  fields: FieldMap,
  name: "length" | "duration",
  form: RegExp,
  path: FieldPath,
  report: Reporter,
): number | undefined {
  const value = fields[name];
  if (isAbsent(value)) return undefined;
  const text = typeof value === "string" ? value.trim() : "";
  if (!form.test(text)) return void report.warning(`enclosure/wrong.${name}`, [...path, name], { value });
  return text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) || undefined;
}
