import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { PROJECT } from "../lib/project.ts";

/** What editors check and complete sidecars by. */
const SCHEMA = join(PROJECT, "schemas", "sidecar.schema.json");

/**
 * The text of a sidecar that is written for the first time, with the line by which editors find its schema, where there is
 * one in the same project. `path` is absolute.
 */
export function newSidecar(path: string, text: string, schema = SCHEMA): string {
  const way = relative(dirname(path), schema).split(sep).join("/");
  const isNear = !relative(dirname(dirname(schema)), path).startsWith("..");
  return isNear && existsSync(schema) ? `# yaml-language-server: $schema=${way}\n${text}` : text;
}
