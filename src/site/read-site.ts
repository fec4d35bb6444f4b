import { IANAZone } from "luxon";
import { z } from "zod";
import { forbiddenInText } from "../lib/forbidden-characters.ts";
import { isLanguage } from "../lib/is-language.ts";
import { isRecord } from "../lib/is-record.ts";
import { similarName } from "../lib/similar-name.ts";
import { isWords } from "../words/check-word.ts";
import { checkTopics } from "./check-topics.ts";
import { readColor } from "./color.ts";
import { eachSection, readPaths } from "./paths.ts";
import { readTheme } from "./read-theme.ts";
import { readWords } from "./read-words.ts";
import type { SettingFault } from "./setting-fault.ts";
import { similarZone } from "./similar-zone.ts";
import { DEFAULTS, type Site } from "./site.ts";

const OUT_OF_RANGE = "is out of range; write a whole number from 1 to 1000";

const size = z.number().int(OUT_OF_RANGE).min(1, OUT_OF_RANGE).max(1000, OUT_OF_RANGE);

/** A printable text. */
const text = z.string().refine((said) => forbiddenInText(said) === undefined, {
  error: ({ input }) => `holds ${forbiddenInText(String(input))}, which no page may; remove that character`,
});

const topic = z.strictObject({
  name: text,
  aliases: z.array(text).exactOptional(),
  description: text.exactOptional(),
  parent: text.exactOptional(),
  words: z.array(text).exactOptional(),
});

const shade = z.string().refine((text) => readColor(text) !== undefined, {
  error: ({ input }) =>
    `is not an opaque color: ${input}; write it as "#a8321a", "rgb(168 50 26)" or "oklch(49% 0.16 33)"`,
});

const color = z.union([shade, z.strictObject({ light: shade, dark: shade })]);

const fonts = z
  .string()
  .regex(
    /^(?=.{1,300}$)(?:[\p{L}\p{N} _,-]|"[\p{L}\p{N} _.-]+"|'[\p{L}\p{N} _.-]+')+$/u,
    `is not a list of fonts; write it as in CSS: Georgia, "Noto Serif", serif`,
  );

const folder = z.union([z.string(), z.array(z.string())]);

const theme = z.strictObject({
  paper: color,
  plate: color,
  ink: color,
  soft: color,
  rule: color,
  accent: color,
  mark: color,
  type: z.strictObject({ headlines: fonts, text: fonts, interface: fonts }),
  density: z.enum(["comfortable", "compact"]),
  sign: z.string(),
  css: z.string(),
});

/** What settings must be for the site to work. Each message holds a fault and its cure. */
const schema = z.strictObject({
  title: text.regex(/\S/, "is empty; write the name of the digest"),
  description: text,
  address: z.string().refine(isAddress, "is not the address of a site; write it as https://example.org/news/"),
  language: z.string().refine(isLanguage, "is not a language tag; write it as en or pt-BR"),
  words: z.object({}).loose().exactOptional(),
  // The default needs no test, which would load Intl's dates: 5 ms.
  timeZone: z.string().refine((zone) => zone === "UTC" || IANAZone.isValidZone(zone), {
    error: ({ input }) => {
      const meant = similarZone(String(input));
      return `is not a time zone; ${meant === undefined ? "write it as Europe/Oslo or UTC" : `did you mean ${meant}?`}`;
    },
  }),
  leastQuality: z.number(),
  frontPageSize: size,
  feedSize: size,
  feedLink: z.enum(["digest", "original"]),
  hotHeat: z.number(),
  hub: z.string().refine(isAddress, "is not an address; write it as https://hub.example.org/").exactOptional(),
  comments: z.enum(["strip", "keep"]),
  cleaning: z.strictObject({
    risk: z.number().gt(0, "is not above 0; 1 / 10_000 is usual").max(0.1, "is above 0.1; 1 / 10_000 is usual"),
  }),
  text: z.enum(["full", "excerpt"]),
  indexFullText: z.boolean(),
  search: z.boolean(),
  offline: z.boolean(),
  api: z.boolean(),
  images: z.enum(["linked", "local"]),
  shareImages: z.boolean(),
  slots: z.string().exactOptional(),
  paths: z.strictObject(eachSection(() => folder)),
  theme,
  topics: z.array(topic),
});

/**
 * The settings of a site from the options of its `digest.config.ts`, with `DEFAULTS` for those left out; or all faults.
 * Undefined counts as left out. `beside` reads a file next to the settings.
 */
export function readSite(
  options: unknown,
  beside: (name: string) => string | undefined = () => undefined,
): Site | readonly SettingFault[] {
  if (!isRecord(options)) return [{ path: [], ...noSettings(options) }];
  const read = schema.safeParse(withDefaults(DEFAULTS, options), { error: describe });
  if (!read.success) return read.error.issues.flatMap(faultsOf);
  const words = readWords(read.data.language, read.data.words);
  const wrong = checkTopics(read.data.topics);
  const { slots } = read.data;
  const noSlots = slots !== undefined && beside(slots) === undefined;
  const theme = readTheme(read.data.theme, beside);
  const paths = readPaths(read.data.paths);
  const faults = [
    ...(wrong === undefined ? [] : [wrong]),
    ...(noSlots
      ? [{ path: ["slots"], fault: `is not a file: ${slots}`, cure: "name a module beside the settings" }]
      : []),
    ...faultsIn(theme),
    ...faultsIn(paths),
    ...(isWords(words) ? [] : words),
  ];
  if (isSettingFaults(theme) || isSettingFaults(paths) || !isWords(words) || faults.length > 0) return faults;
  return { ...read.data, theme, paths, words };
}

function noSettings(exported: unknown): Pick<SettingFault, "fault" | "cure"> {
  const cure = "write export default defineSite({ … })";
  if (exported === undefined) return { fault: "has no default export", cure };
  if (typeof exported === "function") return { fault: "exports a function", cure: `${cure}, or call it there` };
  return { fault: `exports ${nameOf(exported)}`, cure };
}

/** Puts options over defaults, also within groups of settings. */
function withDefaults(defaults: object, said: object): object {
  const known = new Map<string, unknown>(Object.entries(defaults));
  for (const [name, value] of Object.entries(said)) {
    const usual = known.get(name);
    if (value !== undefined) known.set(name, isRecord(usual) && isRecord(value) ? withDefaults(usual, value) : value);
  }
  return Object.fromEntries(known);
}

/** Whether reading settings gave faults instead of a value. */
export function isSettingFaults<Read>(read: Read | readonly SettingFault[]): read is readonly SettingFault[] {
  return Array.isArray(read);
}

function faultsIn<Read>(read: Read | readonly SettingFault[]): readonly SettingFault[] {
  return isSettingFaults(read) ? read : [];
}

/** zod's own messages, as a fault and a cure. */
function describe(issue: z.core.$ZodRawIssue): string | undefined {
  const { input, code } = issue;
  const is = input === undefined ? "is missing" : `is ${nameOf(input)}`;
  if (code === "invalid_type") return `${is}; write ${article(WORDS[issue.expected] ?? issue.expected)}`;
  if (code === "invalid_value")
    return `is ${JSON.stringify(input)}; write ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
  return undefined;
}

function nameOf(value: unknown): string {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return String(value);
  return Array.isArray(value) ? "a list" : article(typeof value);
}

const WORDS: Readonly<Record<string, string>> = {
  string: "text in quotes",
  array: "list",
  boolean: "true or false",
};

function article(word: string): string {
  return word.startsWith("true") ? word : `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}

function faultsOf(issue: z.core.$ZodIssue): SettingFault[] {
  if (issue.code === "invalid_union") return faultsOfUnion(issue);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const known = namesAt(issue.path);
      const meant = similarName(key, known);
      const all = issue.path.length === 0 ? "see digest help configuration" : `settings here: ${known.join(", ")}`;
      const cure = meant === undefined ? `remove it (${all})` : `did you mean ${meant}?`;
      return { path: [...issue.path, key], fault: "is not a setting", cure };
    });
  }
  const [fault = "", cure = ""] = issue.message.split("; ");
  return [{ path: issue.path, fault, cure }];
}

/** The names allowed at a path. */
function namesAt([group, ...path]: readonly PropertyKey[]): string[] {
  if (group === "topics") return Object.keys(topic.shape);
  if (group === undefined) return Object.keys(schema.shape);
  let usual: unknown = DEFAULTS;
  for (const name of [group, ...path]) usual = isRecord(usual) ? usual[String(name)] : undefined;
  return isRecord(usual) ? Object.keys(usual) : [];
}

/** The faults of the union's variant that was meant, judged by the kind of value; else what is allowed at all. */
function faultsOfUnion({ errors, path }: z.core.$ZodIssueInvalidUnion): SettingFault[] {
  const meant = errors.find(
    (issues) => !issues.some((issue) => issue.code === "invalid_type" && issue.path.length === 0),
  );
  return (meant ?? errors[0] ?? []).flatMap((issue) => faultsOf({ ...issue, path: [...path, ...issue.path] }));
}

function isAddress(text: string): boolean {
  // Links are built from its path, and a browser takes what follows two slashes for a host.
  if (!/^https?:\/\/[^\s/\\?#@]+(?:\/[^\s/\\?#@]+)*\/?$/i.test(text) || /\p{C}/u.test(text)) return false;
  if (!URL.canParse(text)) return false;
  return !/\/(?:\.|%2e){1,2}(?=\/|$)/i.test(text.replace(/^https?:\/\//i, ""));
}
