import { IANAZone } from "luxon";
import { z } from "zod";
import type { Site } from "../site.ts";
import { checkTopics } from "./check-topics.ts";
import { UsageError } from "./usage-error.ts";

const size = z.number().int().min(1).max(1000);

/** What a site must be for its pages to work. The types say the rest. */
const schema = z.object({
  title: z.string().regex(/\S/, "is empty"),
  address: z.string().refine(isAddress, "is not an address like https://example.org/news/"),
  language: z.string().refine(isLanguage, "is not a language tag like en or pt-BR"),
  timeZone: z.string().refine((zone) => IANAZone.isValidZone(zone), "is not a zone like Europe/Oslo or UTC"),
  cleaning: z.object({ risk: z.number().gt(0, "is not above 0").max(0.1, "is more than 0.1") }),
  frontPageSize: size,
  feedSize: size,
  hub: z.string().refine(isAddress, "is not an address like https://hub.example.org/").optional(),
});

/** Throws where a fact in `src/site.ts`, or SITE_ADDRESS in the environment, would make a broken site. */
export function checkSite(site: Site): void {
  const [issue] = schema.safeParse(site).error?.issues ?? [];
  if (issue === undefined) {
    checkTopics(site.topics);
    return;
  }
  const name = issue.path.join(".");
  const where =
    name === "address" && process.env.SITE_ADDRESS !== undefined ? "SITE_ADDRESS" : `${name} in src/site.ts`;
  throw new UsageError(`${where} ${issue.message}`);
}

function isAddress(text: string): boolean {
  // Links are joined of its path, and a browser takes what follows two slashes for a host.
  if (!/^https?:\/\/[^\s/\\?#@]+(?:\/[^\s/\\?#@]+)*\/?$/i.test(text) || /\p{C}/u.test(text)) return false;
  if (!URL.canParse(text)) return false;
  return !/\/(?:\.|%2e){1,2}(?=\/|$)/i.test(text.replace(/^https?:\/\//i, ""));
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
