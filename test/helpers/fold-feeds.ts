/** Sorts paths and joins the three formats of a feed, if all are listed: "topics/ai/feed.*". */
export function foldFeeds(paths: readonly string[]): string[] {
  const all = new Set(paths);
  const folded = paths.map((path) => {
    const [, folder] = /^(.*?)(?:feed\.xml|atom\.xml|feed\.json)$/.exec(path) ?? [];
    if (folder === undefined) return path;
    const whole = ["feed.xml", "atom.xml", "feed.json"].every((name) => all.has(folder + name));
    return whole ? `${folder}feed.*` : path;
  });
  return [...new Set(folded)].sort();
}
