/**
 * The page whose path starts as given: `/2021/08/20/the-lead` finds `/2021/08/20/the-lead-0123abcd/`, so that tests need not know
 * ids. Throws unless there is exactly one.
 */
export function page(pages: ReadonlyMap<string, string>, start: string): string {
  const exact = pages.get(`${start}index.html`.slice(1));
  if (exact !== undefined) return exact;
  const found = [...pages].filter(
    ([path]) => /^-[0-9a-f]{8}\/index\.html$/.test(`/${path}`.slice(start.length)) && `/${path}`.startsWith(start),
  );
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`${found.length} pages at ${start}; there are:\n${[...pages.keys()].sort().join("\n")}`);
  return only[1];
}
