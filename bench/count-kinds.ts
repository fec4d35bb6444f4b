/** Kinds of files of a site, in the order of the table, with patterns for their paths. */
const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ["articles", /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/],
  ["days", /^(?:archives\/)?\d{4}([/-])\d\d\1\d\d\/index\.html$/],
  ["months and years", /^(?:archives\/)?\d{4}(?:[/-]\d\d)?\/index\.html$/],
  ["redirects", /\/page\/1\/index\.html$/],
  ["topics", /^topic(?:s|years)\/[^/]+\/(?:.+\/)?index\.html$/],
  ["outlets", /^(?:providers|outlets|outletyears)\/[^/]+\/(?:.+\/)?index\.html$/],
  ["overviews", /^(?:(?:topics|topicyears|providers|outlets|outletyears|archives?)\/)?index\.html$/],
  ["sitemaps", /^sitemap.*\.xml$/],
  ["feeds", /\.xml$|(?:^|\/)feed[^/]*\.(?:json|atom)$/],
  ["search index", /^search\//],
];

/** Counts the files of a site by kind. */
export function countKinds(paths: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const path of paths) {
    const kind = KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? "other";
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** All kinds, in order. */
export const kindNames: readonly string[] = [...KINDS.map(([kind]) => kind), "other"];
