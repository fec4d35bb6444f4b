import { directionOf } from "../lib/language.ts";
import type { Site } from "../site.ts";

/** Where a line of the site's language begins and ends: Outlook knows left and right only. */
export function startOf({ language }: Pick<Site, "language">): "left" | "right" {
  return directionOf(language) === "rtl" ? "right" : "left";
}

export function endOf({ language }: Pick<Site, "language">): "left" | "right" {
  return directionOf(language) === "rtl" ? "left" : "right";
}
