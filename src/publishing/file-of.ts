import type { Path } from "../digest/urls.ts";

/** The file of a path, relative to the output folder and without a leading slash. */
export function fileOf(path: Path): string {
  return (path.endsWith("/") ? `${path}index.html` : path).slice(1);
}
