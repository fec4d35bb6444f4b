import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Where what editors check and complete sidecars by may lie in a digest's folder. */
const SCHEMAS = ["schemas", "node_modules/news-digest/schemas"].map((folder) => `${folder}/sidecar.schema.json`);

/**
 * The text of a sidecar that is written for the first time, with the line by which editors find its schema, where there is
 * one in the digest's folder `root`. Paths are absolute.
 */
export function newSidecar(path: string, text: string, root: string): string {
  const schema = SCHEMAS.map((name) => join(root, name)).find((name) => existsSync(name));
  if (schema === undefined || relative(root, path).startsWith("..")) return text;
  const way = relative(dirname(path), schema).split(sep).join("/");
  return `# yaml-language-server: $schema=${way}\n${text}`;
}
