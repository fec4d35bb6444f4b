import { shortHash } from "../lib/hash.ts";
import { parseWebAddress } from "../lib/web-address.ts";
import type { Article } from "./article.ts";
import type { FieldValue } from "./field-value.ts";
import { providerOfAddress } from "./fields/provider.ts";
import { isAbsent } from "./fields/shapes.ts";
import type { ParsedSeed } from "./parse-seed.ts";
import type { Reporter } from "./reporter.ts";
import { stemKey } from "./seed-file.ts";

/** An article's identity, derived from the seed itself, so that a curator's corrections do not change it. */
export function readId(seed: ParsedSeed, report: Reporter): Pick<Article, "id" | "isPinned"> {
  const written = seed.fromSidecar.has("id") ? seed.fields.id : undefined;
  if (typeof written === "string" && /^[0-9a-f]{16}$/.test(written)) return { id: written, isPinned: true };
  if (!isAbsent(written)) report.error("value/id", ["id"], { value: written });
  const original = addressAsWritten(seed.own.originalUrl);
  const canonical = addressAsWritten(seed.own.webUrl);
  // An original address on another host than the linked page may belong to another article, and so may its identity.
  const own =
    original !== undefined && (canonical === undefined || sameHost(original, canonical)) ? original : canonical;
  return { id: shortHash(own ?? `seed:${stemKey(seed.file.name).split("/").at(-1)}`, 16) };
}

/** Identities are made from the address as written, so that repairing an escaped "&" does not make a new article. */
function addressAsWritten(value: FieldValue | undefined): string | undefined {
  return typeof value === "string" ? parseWebAddress(value).address : undefined;
}

function sameHost(one: string, other: string): boolean {
  return providerOfAddress(one).domain === providerOfAddress(other).domain;
}
