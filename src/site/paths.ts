import type { SettingFault } from "./setting-fault.ts";

/** The folders of the site's sections, by the program's names for them. Each is at the top of the site. */
export interface Paths {
  /** The archive. Pages of years, months, weeks and days are named by their dates. */
  readonly archive: readonly string[];
  /** Topics: their list, their pages and feeds. */
  readonly topics: readonly string[];
  /** Sources: their list, their pages and feeds. */
  readonly providers: readonly string[];
  /** The page about feeds, and feeds without a page of their own. */
  readonly feeds: readonly string[];
  /** The search page. */
  readonly search: readonly string[];
  /** The page about the site. */
  readonly about: readonly string[];
  /** The reader's settings. */
  readonly settings: readonly string[];
  /** Articles without a date. */
  readonly undated: readonly string[];
  /** The pages of days and weeks, for reading in order of time. */
  readonly latest: readonly string[];
}

export type SectionName = keyof Paths;

/** Something for each section. */
export function eachSection<Value>(of: (section: SectionName) => Value): Readonly<Record<SectionName, Value>> {
  return {
    archive: of("archive"),
    topics: of("topics"),
    providers: of("providers"),
    feeds: of("feeds"),
    search: of("search"),
    about: of("about"),
    settings: of("settings"),
    undated: of("undated"),
    latest: of("latest"),
  };
}

export const DEFAULT_PATHS: Paths = eachSection((section) => [section]);

/** As a curator states it: a name, or a list of it and all its former names. */
export type StatedPaths = Readonly<Record<SectionName, string | readonly string[]>>;

export const sectionNames: readonly SectionName[] = Object.values(eachSection((section) => section));

/** Folders that the program uses, and names that some systems do not allow. */
const TAKEN = /^(?:api|assets|cards|pictures|sitemaps|index|con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The names of each section, the present one first, then former ones that redirect to it; or all faults. A single name
 * also gets the default as a former name, unless another section uses that, so that renaming breaks no feed and no
 * link.
 */
export function readPaths(stated: StatedPaths): Paths | readonly SettingFault[] {
  // If two sections want one name, the fault is at the one that was stated.
  const isStated = (section: SectionName) => String(stated[section]) !== String(DEFAULT_PATHS[section]);
  const inOrder = [...sectionNames.filter((section) => !isStated(section)), ...sectionNames.filter(isStated)];
  const said = inOrder.flatMap((section) => {
    const value = stated[section];
    return typeof value === "string"
      ? [{ section, name: value, path: ["paths", section] }]
      : value.map((name, index) => ({ section, name, path: ["paths", section, index] }));
  });
  const owners = new Map<string, SectionName>();
  const faults = said.flatMap(({ section, name, path }): SettingFault[] => {
    const owner = owners.get(name);
    owners.set(name, owner ?? section);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || name.length > 40)
      return [
        {
          path,
          fault: `is not a name for a folder: ${name}`,
          cure: "use lowercase letters a to z, digits and hyphens",
        },
      ];
    if (/^\d+$/.test(name)) return [{ path, fault: `looks like a year: ${name}`, cure: "write a word" }];
    if (TAKEN.test(name)) return [{ path, fault: `is reserved by the program: ${name}`, cure: "write another name" }];
    if (owner !== undefined) return [{ path, fault: `is ${owner} already: ${name}`, cure: "write another name" }];
    return [];
  });
  const empty = sectionNames.filter((section) => typeof stated[section] !== "string" && stated[section].length === 0);
  faults.push(...empty.map((name) => ({ path: ["paths", name], fault: "is empty", cure: `write "${name}"` })));
  if (faults.length > 0) return faults;
  return eachSection((section) => {
    const value = stated[section];
    if (typeof value !== "string") return value;
    return [value, ...DEFAULT_PATHS[section].filter((name) => !owners.has(name))];
  });
}
