import { faultOf, heldBack } from "./fault.ts";
import { type FieldMap, type FieldPath, type FieldValue, mapOf } from "./field-value.ts";
import { findRepeats } from "./find-repeats.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type Locator, locateIn } from "./locate.ts";
import { parseYaml } from "./parse-yaml.ts";
import { fileProblem, type Problem } from "./problem.ts";
import { dropSecured } from "./secured.ts";
import { type SeedFile, type SeedKind, seedKind } from "./seed-file.ts";

/** A parsed seed, not validated yet. */
export interface ParsedSeed {
  readonly file: SeedFile;
  readonly kind: SeedKind;
  /** The seed's own fields, overridden by the sidecar's. */
  readonly fields: FieldMap;
  /** The fields that came from the sidecar. */
  readonly fromSidecar: ReadonlySet<string>;
  /** Whether the seed is bare text, without any fields. */
  readonly bare: boolean;
  /** The seed's own addresses: the identity stays the same when a curator corrects one. */
  readonly own: FieldMap;
  readonly body: string;
  /** The line of the file where the body begins. Computed on demand. */
  readonly bodyLine: () => number;
  /** Private texts that must not appear anywhere else. */
  readonly secrets: readonly string[];
  /** Whether a value repeats a piece of them. */
  readonly repeatsSecret: (value: FieldValue) => boolean;
  /** Where `secured` had an unusual place or spelling. */
  readonly unusuallySecured: readonly FieldPath[];
  /** Values that end at a comment. */
  readonly cutByComment: readonly FieldPath[];
  /** The file, line and column of a value. */
  readonly positionOf: (path: FieldPath) => Pick<Problem, "file" | "line" | "column">;
}

interface Source {
  readonly file: string;
  readonly fields: FieldMap;
  readonly secrets: readonly string[];
  readonly unusual: readonly FieldPath[];
  readonly cutByComment: readonly FieldPath[];
  readonly yaml: string;
  /** The number of lines before the YAML. */
  readonly linesBefore: number;
  readonly locate: () => Locator;
}

/**
 * A key that is a list or a map: `? [a, b]` or `{[a]: b}`. The pattern begins with its rarest character, to be fast.
 */
const COMPLEX_NAME = /\?(?=\s|$)(?<=(?:^|[-:?[{,])[ \t]*\?)|[\]}][ \t]{0,99}:/m;

/** A comment after a value. */
const COMMENT = /\S[ \t]+#/;

/**
 * In UTF-16 units. The parser that finds positions is slow. For longer YAML, only the line of the field is found, and
 * values cut by comments are not.
 */
const MAX_COMMENTED_LENGTH = 200_000;

/** Parses a seed and its sidecar. If that fails, the seed is refused with one problem. */
export function parseSeed(file: SeedFile): ParsedSeed | Problem {
  const kind = seedKind(file.name) ?? "text";
  const split = kind === "yaml" ? { yaml: unfenced(file.text), body: "", bodyLine: 1 } : splitFrontMatter(file.text);
  if ("fault" in split) return fileProblem(file.path, split);

  const seed = split.yaml === undefined ? undefined : parseSource(file.path, split.yaml, kind === "yaml" ? 0 : 1);
  if (seed && "severity" in seed) return seed;
  const sidecar = file.sidecar && parseSource(file.sidecar.path, unfenced(file.sidecar.text), 0);
  if (sidecar && "severity" in sidecar) return heldBack(sidecar);

  const own = seed?.fields ?? mapOf([]);
  const secrets = [...(seed?.secrets ?? []), ...(sidecar?.secrets ?? [])];
  const fields = sidecar ? mapOf([...Object.entries(own), ...Object.entries(sidecar.fields)]) : own;
  const yamlBody = kind === "yaml" ? own.body : undefined;
  return {
    file,
    kind,
    fields,
    fromSidecar: new Set(Object.keys(sidecar?.fields ?? {})),
    bare: seed === undefined,
    own,
    body: typeof yamlBody === "string" ? yamlBody : split.body,
    bodyLine: () => (kind === "yaml" ? (seed?.locate().firstLine(["body"]) ?? 1) : split.bodyLine),
    secrets,
    repeatsSecret: findRepeats(secrets),
    unusuallySecured: [...(seed?.unusual ?? []), ...(sidecar?.unusual ?? [])],
    cutByComment: [
      ...(seed?.cutByComment ?? []).filter(([name = ""]) => !Object.hasOwn(sidecar?.fields ?? {}, name)),
      ...(sidecar?.cutByComment ?? []),
    ],
    positionOf: (path) => positionIn(path, file, seed, sidecar),
  };
}

/**
 * Blanks the document marker with which a .yaml file may begin, below comments such as a schema line. Lines keep their
 * numbers.
 */
function unfenced(text: string): string {
  return text.replace(/^((?:[ \t]*#[^\n]*\n|[ \t]*\n){0,20})---[ \t]*(?=\n)/, "$1");
}

function parseSource(file: string, yaml: string, linesBefore: number): Source | Problem {
  const parsed = parseYaml(yaml);
  if ("fault" in parsed) return fileProblem(file, { ...parsed, line: parsed.line + linesBefore });
  let locator: Locator | undefined;
  const locate = () => (locator ??= locateIn(yaml));
  // js-yaml turns such a key into text. The parser that notices is slow, so it runs only where the characters occur.
  if (COMPLEX_NAME.test(yaml)) {
    const position = locate().complexKey();
    if (position)
      return fileProblem(file, { ...faultOf("yaml/refused.name"), ...position, line: position.line + linesBefore });
  }
  const { fields, secrets, unusual } = dropSecured(parsed.fields);
  const cutByComment = COMMENT.test(yaml) && yaml.length <= MAX_COMMENTED_LENGTH ? locate().cutByComment() : [];
  return { file, fields, secrets, unusual, cutByComment, yaml, linesBefore, locate };
}

function positionIn(path: FieldPath, file: SeedFile, seed: Source | undefined, sidecar: Source | undefined) {
  const [name] = path;
  const source = sidecar && name !== undefined && Object.hasOwn(sidecar.fields, name) ? sidecar : seed;
  if (source === undefined || name === undefined) return { file: file.path, line: 1, column: 1 };
  if (source.yaml.length > MAX_COMMENTED_LENGTH) {
    const at = source.yaml.startsWith(`${name}:`) ? 0 : source.yaml.indexOf(`\n${name}:`) + 1;
    return { file: source.file, line: source.yaml.slice(0, at).split("\n").length + source.linesBefore, column: 1 };
  }
  const { line, column } = source.locate().positionOf(path);
  return { file: source.file, line: line + source.linesBefore, column };
}
