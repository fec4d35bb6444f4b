import { readFileSync } from "node:fs";
import { ownFile } from "../lib/program.ts";
import type { Site } from "../site/site.ts";
import { themeProperties } from "../site/theme-properties.ts";

/** The style sheet of a curator's page: the theme's properties, the shared workshop styles and the page's own sheet. */
export function workshopStyle({ theme }: Pick<Site, "theme">, own: string): string {
  const sheets = ["views/assets/workshop.css", own].map((path) => readFileSync(ownFile(path), "utf8"));
  return [themeProperties(theme), ...sheets].join("\n");
}
