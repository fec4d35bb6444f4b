import matter from "gray-matter";
import { FAILSAFE_SCHEMA, load, type State, Type, YAMLException } from "js-yaml";
import type { Position } from "../lib/position.ts";
import { type Fault, faultOf } from "./fault.ts";
import { emptyMap, type FieldMap, type FieldValue, isMap } from "./field-value.ts";

export type ParsedYaml =
  | { readonly fields: FieldMap }
  /** `line` and `column` are 1-based within the YAML. */
  | (Fault & Position & { readonly fields?: undefined });

interface Place {
  readonly line: number;
  readonly column: number;
}

class Refused extends Error {
  readonly fault: Fault;
  /** What to search for in the YAML to find the position. */
  readonly sign: RegExp | undefined;
  constructor(fault: Fault, sign?: RegExp) {
    super(fault.fault);
    this.fault = fault;
    this.sign = sign;
  }
}

const NOTHING_TAG = "plain-null";

/** Only a plain scalar is null: "Null" in quotes is text, and a name (YAML 1.2 §10.2.1.1). */
const NOTHING = new Type(NOTHING_TAG, {
  kind: "scalar",
  resolve: (word: unknown) => typeof word === "string" && /^(?:~|null|Null|NULL)?$/.test(word),
  construct: () => null,
});

const STRINGS = FAILSAFE_SCHEMA.extend({ implicit: [NOTHING] });

/** Deeper than any field: a seed's deepest value is related[].provider.images[].url. */
const DEEPEST = 12;

/** Thirty have a meaning; each of the others gives a warning. */
const MAX_FIELDS = 1000;

/** In a row. From each blank line, gray-matter skips all that follow, which takes quadratic time. */
const MAX_BLANK_LINES = 100;

const MATTER_OPTIONS = {
  language: "yaml",
  engines: {
    yaml: { parse: parseStrings, stringify: refuse },
    // gray-matter evaluates these by default, whatever `language` says.
    javascript: { parse: refuse, stringify: refuse },
    json: { parse: refuse, stringify: refuse },
  },
};

/**
 * Parses YAML into strings, lists and maps. The failsafe schema makes no dates, numbers or binaries, so values stay as
 * written. Refuses anchors, aliases, merges, tags, several documents and duplicate keys: no gathered seed has any, and
 * each has been used to crash or deceive YAML readers.
 */
export function parseYaml(yaml: string): ParsedYaml {
  const gap = lineOfGap(yaml);
  if (gap !== undefined) return { ...faultOf("yaml/refused.blank", { most: MAX_BLANK_LINES }), line: gap, column: 1 };
  try {
    // Always pass options: without them gray-matter shares results between calls and swallows errors.
    const { data, content } = matter(`---\n${yaml}\n---\n`, MATTER_OPTIONS);
    // A .yaml seed or a sidecar may close its fields with --- too, but nothing may follow.
    if (/[^\s-]/.test(content)) throw new Refused(faultOf("yaml/refused.documents"), /^---/m);
    const fields = toFieldValue(data, 0);
    const { length } = isMap(fields) ? Object.keys(fields) : [];
    if (!isMap(fields) || length === 0) throw new Refused(faultOf("yaml/no-fields"));
    if (length > MAX_FIELDS) throw new Refused(faultOf("yaml/too-many", { fields: length, most: MAX_FIELDS }));
    return { fields };
  } catch (error) {
    if (error instanceof Refused) return { ...error.fault, ...placeOf(yaml, error) };
    if (error instanceof YAMLException) return { ...formatYamlError(error), ...placeOf(yaml, error) };
    throw error;
  }
}

/** The 1-based line at which a row of blank lines is too long. */
function lineOfGap(yaml: string): number | undefined {
  // Hardly any seed has four blank lines in a row, and looking at each line takes longer.
  if (!/(?:\n[^\S\n]*){5}/.test(yaml)) return undefined;
  let blank = 0;
  for (const [index, line] of yaml.split("\n").entries()) {
    blank = line.trim() === "" ? blank + 1 : 0;
    if (blank > MAX_BLANK_LINES) return index + 1;
  }
  return undefined;
}

function parseStrings(yaml: string): object {
  // gray-matter passes on the line break after its fence, which is not one of our lines.
  const data = load(yaml.replace(/^\n/, ""), { schema: STRINGS, listener: refuseAnchorsAndTags });
  if (typeof data !== "object" || data === null || Array.isArray(data)) throw new Refused(faultOf("yaml/no-fields"));
  return data;
}

function refuse(): never {
  throw new Refused(faultOf("yaml/syntax"));
}

interface NodeState extends State {
  readonly anchor?: string | null;
  readonly tag?: string | null;
}

function refuseAnchorsAndTags(event: string, { anchor, tag }: NodeState): void {
  if (anchor) throw new Refused(faultOf("yaml/refused.anchor"), /&(?<=[:\-[,?]\s+&)/);
  // js-yaml itself gives a plain value the tag "?", or that of its type.
  if (event === "close" && tag && tag !== "?" && tag !== NOTHING_TAG)
    throw new Refused(faultOf("yaml/refused.tag"), /!(?<=[:\-[,?]\s+!)/);
}

function toFieldValue(value: unknown, depth: number): FieldValue {
  if (depth > DEEPEST) throw new Refused(faultOf("yaml/refused.deep", { most: DEEPEST }));
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => toFieldValue(item, depth + 1));
  if (typeof value !== "object") return String(value);
  const map = emptyMap();
  for (const [name, item] of Object.entries(value)) {
    if (name === "<<") throw new Refused(faultOf("yaml/refused.merge"), /<</);
    map[name] = toFieldValue(item, depth + 1);
  }
  return map;
}

function placeOf(yaml: string, error: Refused | YAMLException): Place {
  if (error instanceof YAMLException && error.mark) return { line: error.mark.line + 1, column: error.mark.column + 1 };
  const sign = error instanceof Refused ? error.sign : undefined;
  const at = sign === undefined ? -1 : yaml.search(sign);
  if (at === -1) return { line: 1, column: 1 };
  const before = yaml.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Words the commonest mistakes as instructions; otherwise gives js-yaml's reason, without its excerpt of the file. */
function formatYamlError({ reason }: YAMLException): Fault {
  if (reason.includes("duplicated mapping key")) return faultOf("yaml/twice");
  if (reason.includes("tab characters")) return faultOf("yaml/syntax.tab");
  if (reason.includes("unknown tag")) return faultOf("yaml/refused.tag");
  if (reason.includes("unidentified alias")) return faultOf("yaml/refused.alias");
  if (reason.includes("more")) return faultOf("yaml/refused.documents");
  if (reason.includes("nesting")) return faultOf("yaml/refused.deep", { most: DEEPEST });
  if (/valid JSON character|non-printable/.test(reason)) return faultOf("yaml/syntax.control");
  if (reason.includes("bad indentation of a mapping entry")) return faultOf("yaml/syntax.plain");
  if (reason.includes("multiline key") || reason.includes("unexpected end of the stream within a double quoted"))
    return faultOf("yaml/syntax.quote");
  // A reason may quote the file, which may hold something private.
  return faultOf("yaml/syntax.reason", { reason: reason.replace(/".*"|<.*>/gs, "…") });
}
