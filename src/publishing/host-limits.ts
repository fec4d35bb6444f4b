import { count } from "../lib/count.ts";

/** The size of a site. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
}

/** Limits of static hosts, according to their documentation of November 2026. */
const LIMITS = [
  { host: "GitHub Pages", files: Number.POSITIVE_INFINITY, bytes: 1_000_000_000 },
  { host: "Cloudflare Pages (free)", files: 20_000, bytes: Number.POSITIVE_INFINITY },
  { host: "Cloudflare Pages (paid)", files: 100_000, bytes: Number.POSITIVE_INFINITY },
] as const;

/** Messages for the hosts that would refuse a site of this size. */
export function exceededLimits({ files, bytes }: SiteSize): string[] {
  return LIMITS.flatMap((limit) => {
    if (files > limit.files)
      return `${limit.host} allows ${count(limit.files, "file")}, and this site has ${count(files, "file")}`;
    if (bytes > limit.bytes)
      return `${limit.host} allows ${inMegabytes(limit.bytes)}, and this site has ${inMegabytes(bytes)}`;
    return [];
  });
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6).toLocaleString("en")} MB`;
}
