import { href, type Path } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { asset } from "./assets.ts";

export const MANIFEST_PATH: Path = "/manifest.webmanifest";

/** The colour of the page, which browsers give to what stands around it. The style sheet's `--paper` is the same. */
export const PAPER = { light: "#fbf9f4", dark: "#161411" } as const;

/** What a phone needs to put the site among its apps. Its window keeps a way back: a digest is made of links. */
export function renderManifest(site: Site): string {
  const start = href(site, "/");
  const manifest = {
    id: start,
    name: site.title,
    short_name: site.title,
    description: site.description,
    lang: site.language,
    start_url: start,
    scope: start,
    display: "minimal-ui",
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [{ src: href(site, asset("icon.svg")), sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
