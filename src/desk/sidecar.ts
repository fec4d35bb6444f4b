import { editSidecar, type SidecarChange } from "../seeds/edit-sidecar.ts";
import type { FieldValue } from "../seeds/field-value.ts";
import { type ParsedSeed, parseSeed } from "../seeds/parse-seed.ts";
import { type SeedFile, stemOf } from "../seeds/seed-file.ts";

/** Why an action is refused, as a predicate about the seed: `is already published`. */
export interface Refusal {
  readonly refused: string;
}

export function refuse(refused: string): Refusal {
  return { refused };
}

/** Parses a seed. Returns a refusal if it cannot be read. */
export function parsedOrRefused(file: SeedFile): ParsedSeed | Refusal {
  const parsed = parseSeed(file);
  return "severity" in parsed ? refuse(`cannot be read: ${parsed.fault}; ${parsed.cure}`) : parsed;
}

/** A field without effect: a sidecar without fields would withhold its seed. */
const NOTHING: SidecarChange = { keepRelated: [] };

/**
 * Sets fields of a seed's sidecar, and removes those given as undefined. A sidecar without fields is deleted, unless it contains
 * comments: then `otherwise` is written to it.
 */
export function withFields(file: SeedFile, change: SidecarChange, otherwise = NOTHING): SeedFile {
  const old = file.sidecar?.text;
  const text = editSidecar(old, change);
  if (hasFields(text)) return withSidecar(file, text);
  return withSidecar(file, remarksIn(text) ? editSidecar(text, otherwise) : "");
}

/** Replaces a seed's sidecar; "" removes it. */
export function withSidecar(file: SeedFile, text: string): SeedFile {
  const { sidecar, ...bare } = file;
  if (text === "") return bare;
  return { ...bare, sidecar: { path: sidecar?.path ?? `${stemOf(file.path)}.meta.yaml`, text } };
}

function hasFields(text: string): boolean {
  return text.split("\n").some((line) => !/^\s*(?:#|---\s*$|$)/.test(line));
}

function remarksIn(text: string): boolean {
  return text.split("\n").some((line) => /^\s*#(?! yaml-language-server:)/.test(line));
}

/** True for a YAML 1.1 "no": false, no or off. */
export function saysNo(value: FieldValue | undefined): boolean {
  return typeof value === "string" && /^(?:false|no|off)$/i.test(value);
}

export function saysYes(value: FieldValue | undefined): boolean {
  return typeof value === "string" && /^(?:true|yes|on)$/i.test(value);
}
