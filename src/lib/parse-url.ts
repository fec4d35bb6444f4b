/** A text as a URL, relative to `base` if given; undefined if it is none. Node 20 has no `URL.parse`. */
export function parseUrl(text: string, base?: string | URL): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
