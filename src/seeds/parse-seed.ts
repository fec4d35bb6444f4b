import { faultOf, heldBack } from "./fault.ts";
import { type FieldMap, type FieldPath, type FieldValue, mapOf } from "./field-value.ts";
import { findRepeats } from "./find-repeats.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type Locator, locateIn } from "./locate.ts";
import { parseYaml } from "./parse-yaml.ts";
import { fileProblem, type Problem } from "./problem.ts";
import { dropSecured } from "./secured.ts";
import { type SeedFile, type SeedKind, seedKind } from "./seed-file.ts";

/** A seed taken apart, before any value in it is believed. */
export interface ParsedSeed {
  readonly file: SeedFile;
  readonly kind: SeedKind;
  /** The seed's own fields and the sidecar's, which win. */
  readonly fields: FieldMap;
  /** The fields that the sidecar gave. */
  readonly fromSidecar: ReadonlySet<string>;
  /** Whether the seed had fields at all, or is bare text. */
  readonly bare: boolean;
  /** The seed's own addresses: an article's identity does not change when a curator corrects one. */
  readonly own: FieldMap;
  readonly body: string;
  /** The line of the file that the body begins on. Worked out when it is asked for. */
  readonly bodyLine: () => number;
  /** Private texts that must not be found anywhere else. */
  readonly secrets: readonly string[];
  /** Whether a value repeats a piece of them. */
  readonly repeatsSecret: (value: FieldValue) => boolean;
  /** Where `secured` stood in an unusual place or spelling. */
  readonly unusuallySecured: readonly FieldPath[];
  /** Values that end at a comment. */
  readonly cutByComment: readonly FieldPath[];
  /** The file, line and column of a value. */
  readonly place: (path: FieldPath) => Pick<Problem, "file" | "line" | "column">;
}

interface Source {
  readonly file: string;
  readonly fields: FieldMap;
  readonly secrets: readonly string[];
  readonly unusual: readonly FieldPath[];
  readonly cutByComment: readonly FieldPath[];
  readonly yaml: string;
  /** How many lines of the file stand before the YAML. */
  readonly linesBefore: number;
  readonly locate: () => Locator;
}

/** How a name that is a list or a map is written: `? [a, b]` or `{[a]: b}`. It begins with the rare sign, to be fast. */
const COMPLEX_NAME = /\?(?=\s|$)(?<=(?:^|[-:?[{,])[ \t]*\?)|[\]}][ \t]{0,99}:/m;

/** A comment behind something. */
const COMMENT = /\S[ \t]+#/;

/** In UTF-16 units. The parser that tells of places is slow: of longer YAML only the lines of its fields are told. */
const LONGEST_COMMENTED = 200_000;

/** Takes a seed and its sidecar apart. What cannot be taken apart is one problem, and the seed is refused. */
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
    place: (path) => placeIn(path, file, seed, sidecar),
  };
}

/**
 * A .yaml file may begin with a document marker, below comments such as the line that tells an editor its schema. The marker
 * is blanked, so that lines keep their numbers.
 */
function unfenced(text: string): string {
  return text.replace(/^((?:[ \t]*#[^\n]*\n|[ \t]*\n){0,20})---[ \t]*(?=\n)/, "$1");
}

function parseSource(file: string, yaml: string, linesBefore: number): Source | Problem {
  const parsed = parseYaml(yaml);
  if ("fault" in parsed) return fileProblem(file, { ...parsed, line: parsed.line + linesBefore });
  let locator: Locator | undefined;
  const locate = () => (locator ??= locateIn(yaml));
  // js-yaml makes a text of such a name. The parser that tells is slow, so it is asked only where the signs stand.
  if (COMPLEX_NAME.test(yaml)) {
    const place = locate().complexKey();
    if (place) return fileProblem(file, { ...faultOf("yaml/refused.name"), ...place, line: place.line + linesBefore });
  }
  const { fields, secrets, unusual } = dropSecured(parsed.fields);
  const cutByComment = COMMENT.test(yaml) && yaml.length <= LONGEST_COMMENTED ? locate().cutByComment() : [];
  return { file, fields, secrets, unusual, cutByComment, yaml, linesBefore, locate };
}

function placeIn(path: FieldPath, file: SeedFile, seed: Source | undefined, sidecar: Source | undefined) {
  const [name] = path;
  const source = sidecar && name !== undefined && Object.hasOwn(sidecar.fields, name) ? sidecar : seed;
  if (source === undefined || name === undefined) return { file: file.path, line: 1, column: 1 };
  if (source.yaml.length > LONGEST_COMMENTED) {
    const at = source.yaml.startsWith(`${name}:`) ? 0 : source.yaml.indexOf(`\n${name}:`) + 1;
    return { file: source.file, line: source.yaml.slice(0, at).split("\n").length + source.linesBefore, column: 1 };
  }
  const { line, column } = source.locate().place(path);
  return { file: source.file, line: line + source.linesBefore, column };
}
