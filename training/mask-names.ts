/** Words in names of repositories that do not identify a site. */
const COMMON = new Set(
  "personal comments comment github static staticman website popcorn labs magazine content articles posts source classification detection dataset youtube spam-train shopee telegram persian platform samples converter migrate laravel server python example contexual discourse microsoft".split(
    " ",
  ),
);
const INVENTED = [
  "willowdesk",
  "nordblatt",
  "quietriver",
  "lampenfieber",
  "tidepool",
  "casaverde",
  "papierboot",
  "hilltopnotes",
  "blueheron",
  "kopfstand",
  "marginalia",
  "petitcarnet",
  "oldmill",
  "sternwarte",
  "greenkettle",
  "paperkite",
  "longwalk",
  "brightmoth",
  "stillwater",
  "zettelkiste",
];
const PATTERNS = new Map<string, RegExp | undefined>();

/** Replaces names of a text's own site, which would reveal its source, by invented ones that differ from text to text. */
export function maskNames(text: string, source: string, random: () => number): string {
  const pattern = patternOf(source);
  if (pattern === undefined) return text;
  const name = INVENTED[Math.floor(random() * INVENTED.length)] ?? "oldmill";
  return text.replace(pattern, (found) => {
    const spaced = found.includes(" ") ? `the ${name}` : name;
    return /^\p{Lu}/u.test(found) ? spaced.slice(0, 1).toUpperCase() + spaced.slice(1) : spaced;
  });
}

function patternOf(source: string): RegExp | undefined {
  if (PATTERNS.has(source)) return PATTERNS.get(source);
  const names = source.includes("/") && !source.startsWith("own/") ? namesIn(source) : [];
  const pattern =
    names.length === 0 ? undefined : new RegExp(`(?<![\\p{L}])(?:${names.map(loose).join("|")})(?![\\p{Ll}])`, "giu");
  PATTERNS.set(source, pattern);
  return pattern;
}

function namesIn(source: string): string[] {
  const names = source
    .toLowerCase()
    .split("/")
    .map((part) =>
      part
        .replace(/\.(?:github\.(?:io|com)|com|net|org|de|nl|ca|cc|dev|io|engineer)$/, "")
        .replace(/[-_.](?:blog|comments|data|website|blog_source)$/, ""),
    )
    .map((part) => part.replace(/[^a-z0-9]/g, ""))
    .filter((part) => part.length >= 6 && !COMMON.has(part));
  return [...new Set(names)];
}

/** A pattern for a name whose words may be separated: "Archive Fever" for "archivefever". */
function loose(name: string): string {
  return [...name].join("[ ._-]?");
}
