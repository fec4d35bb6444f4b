import { editSidecar, type SidecarChange } from "../seeds/edit-sidecar.ts";
import type { FieldValue } from "../seeds/field-value.ts";
import { type ParsedSeed, parseSeed } from "../seeds/parse-seed.ts";
import { type SeedFile, stemOf } from "../seeds/seed-file.ts";

/** Why an act cannot be done, in a sentence whose subject is the seed: `is published already`. */
export interface Refusal {
  readonly refused: string;
}

export function refuse(refused: string): Refusal {
  return { refused };
}

/** A seed taken apart; a refusal where it cannot be. */
export function takenApart(file: SeedFile): ParsedSeed | Refusal {
  const parsed = parseSeed(file);
  return "severity" in parsed ? refuse(`cannot be read: ${parsed.fault}; ${parsed.cure}`) : parsed;
}

/** Says nothing, in a field: a sidecar without one would withhold its seed. */
const NOTHING: SidecarChange = { keepRelated: [] };

/**
 * A seed with fields of its sidecar set and others (undefined) taken out. A sidecar that holds no field any more goes, unless
 * somebody's remarks stand in it: `otherwise` then says the same in so many words.
 */
export function withFields(file: SeedFile, change: SidecarChange, otherwise = NOTHING): SeedFile {
  const old = file.sidecar?.text;
  const text = editSidecar(old, change);
  if (hasFields(text)) return withSidecar(file, text);
  return withSidecar(file, remarksIn(text) ? editSidecar(text, otherwise) : "");
}

/** The same seed beside another sidecar; "" is none. */
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

/** Whether a field says no, as YAML 1.1 spells it. */
export function saysNo(value: FieldValue | undefined): boolean {
  return typeof value === "string" && /^(?:false|no|off)$/i.test(value);
}

export function saysYes(value: FieldValue | undefined): boolean {
  return typeof value === "string" && /^(?:true|yes|on)$/i.test(value);
}
