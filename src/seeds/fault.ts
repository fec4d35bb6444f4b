import { quote } from "../lib/quote.ts";
import { isRuleId, type RuleId } from "./problem-rules.ts";
import { FIELD_WORDS } from "./problem-words/fields.ts";
import { FILE_WORDS } from "./problem-words/files.ts";
import { FRONT_MATTER_WORDS } from "./problem-words/front-matter.ts";
import { SOURCE_WORDS } from "./problem-words/sources.ts";
import { TEXT_WORDS } from "./problem-words/texts.ts";

/** A fault and its cure, without a place. */
export interface Fault {
  readonly rule: RuleId;
  /** What is wrong, to follow the field's name: `"May 1" is not a date`. */
  readonly fault: string;
  /** What to write instead; "" if the fault says it. */
  readonly cure: string;
}

export const WORDS = { ...FILE_WORDS, ...FRONT_MATTER_WORDS, ...FIELD_WORDS, ...SOURCE_WORDS, ...TEXT_WORDS };

export type Message = keyof typeof WORDS;

/** The names of a text's placeholders. */
export type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type QuotedIn<Text extends string> = Text extends `${string}"{${infer Name}}"${infer Rest}`
  ? Name | QuotedIn<Rest>
  : never;

type Values<Text extends string> = Readonly<
  Record<QuotedIn<Text>, unknown> & Record<Exclude<NamesIn<Text>, QuotedIn<Text>>, string | number>
>;

/** The values that a message needs. For a union of messages: all values that any of them needs. */
export type ValuesOf<Id extends Message> = [NamesIn<(typeof WORDS)[Id][0 | 1]>] extends [never]
  ? []
  : [values: Values<(typeof WORDS)[Id][0 | 1]>];

/** The words of a fault, filled with values. */
export function faultOf<Id extends Message>(id: Id, ...values: ValuesOf<Id>): Fault;
export function faultOf(id: Message, values: Readonly<Record<string, unknown>> = {}): Fault {
  const [fault, cure] = WORDS[id];
  const [rule = ""] = id.split(".");
  if (!isRuleId(rule)) throw new Error(`There is no rule ${rule}.`);
  return { rule, fault: fill(fault, values), cure: fill(cure, values) };
}

function fill(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replace(/"\{(\w+)\}"|\{(\w+)\}/g, (_, quoted: string, plain: string) =>
    quoted === undefined ? String(values[plain]) : quote(values[quoted]),
  );
}

/** A sidecar's fault, worded for its seed. */
export function heldBack<Found extends Fault>(found: Found): Found {
  return { ...found, fault: `${found.fault}, so its seed is held back` };
}
