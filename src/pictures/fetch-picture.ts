import { z } from "zod";
import { shortHash } from "../lib/hash.ts";
import type { Instant } from "../lib/instant.ts";
import { loadEntry, saveEntry } from "../lib/store.ts";
import type { AddressRule } from "../network/polite-agent.ts";
import { politeFetch } from "../network/polite-fetch.ts";
import { pictureFault } from "./picture-fault.ts";

export interface FetchOptions {
  /** The folder where fetched pictures are stored. */
  readonly dir: string;
  /** Used only to decide when to ask again for a missing picture. */
  readonly now: Instant;
  /** The site's address, which tells server owners whom to contact. */
  readonly contact: string;
  /** For tests that use a loopback address. */
  readonly isAllowedAddress?: AddressRule;
}

/** Why there is no picture. */
export interface Missing {
  readonly why: "gone" | "not fetched";
  /** Continues a sentence that begins with the picture's address. */
  readonly fault: string;
  readonly cure: string;
}

/** Only pictures that browsers show and that cannot hold scripts. SVG can. */
const KINDS = ["image/avif", "image/webp", "image/jpeg", "image/png", "image/gif"];

const MAX_BYTES = 12_000_000;

/** Milliseconds before a missing picture is asked for again. */
const PATIENCE = 24 * 60 * 60 * 1000;

const Failure = z.object({
  why: z.enum(["gone", "not fetched"]),
  fault: z.string(),
  cure: z.string(),
  tried: z.string(),
});

/**
 * The bytes of a picture, from the store however old, or from its outlet. A picture that its server refuses is asked
 * for again a day later; if no server answered, at the next build. Never throws for anything a server does.
 */
export async function fetchPicture(
  address: string,
  { dir, now, contact, isAllowedAddress }: FetchOptions,
): Promise<{ readonly bytes: Buffer } | Missing> {
  const name = shortHash(address, 32);
  const known = loadEntry(dir, name);
  if (known !== undefined && pictureFault(known.bytes) === undefined) return { bytes: known.bytes };
  const failed = Failure.safeParse(loadEntry(dir, `${name}-failed`)?.facts).data;
  if (failed !== undefined) {
    const age = Date.parse(now) - Date.parse(failed.tried);
    if (age >= 0 && age < PATIENCE) return failed;
  }
  const found = await politeFetch(address, {
    accept: KINDS,
    maxBytes: MAX_BYTES,
    retries: 1,
    contact,
    ...(isAllowedAddress && { isAllowedAddress }),
  });
  if (found.fault === undefined) {
    const fault = pictureFault(found.bytes);
    if (fault !== undefined) {
      const missing = { why: "not fetched", fault, cure: "name another picture, as JPEG, PNG or WebP" } as const;
      saveEntry(dir, `${name}-failed`, { ...missing, tried: now });
      return missing;
    }
    saveEntry(dir, name, { address }, found.bytes);
    return { bytes: Buffer.from(found.bytes) };
  }
  const { kind, fault, cure, status } = found;
  const missing = { why: status === 404 || status === 410 ? "gone" : "not fetched", fault, cure } as const;
  if (kind === "answer") saveEntry(dir, `${name}-failed`, { ...missing, tried: now });
  return missing;
}
