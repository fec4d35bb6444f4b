import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Where the schema for sidecars may be in a digest's folder. */
const SCHEMAS = ["schemas", "node_modules/news-digest/schemas"].map((folder) => `${folder}/sidecar.schema.json`);

/**
 * The text of a new sidecar, with a line that leads editors to its schema, if the digest's folder `root` has one. Paths
 * are absolute.
 */
export function newSidecar(path: string, text: string, root: string): string {
  const schema = SCHEMAS.map((name) => join(root, name)).find((name) => existsSync(name));
  if (schema === undefined || relative(root, path).startsWith("..")) return text;
  const way = relative(dirname(path), schema).split(sep).join("/");
  return `# yaml-language-server: $schema=${way}\n${text}`;
}
