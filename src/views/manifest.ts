import { href, type Path } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { asset } from "./assets.ts";
import { pixelIcons } from "./icons.ts";

export const MANIFEST_PATH: Path = "/manifest.webmanifest";

/** The web app manifest. The app's window keeps a back button, because a digest consists of links. */
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
    background_color: site.theme.paper.light,
    theme_color: site.theme.paper.light,
    icons: [
      { src: href(site, asset(site, "icon.svg")), sizes: "any", type: "image/svg+xml", purpose: "any" },
      // One entry per purpose: browsers advise against "any maskable".
      ...pixelIcons(site.theme).flatMap(({ path, size }) =>
        ["any", "maskable"].map((purpose) => ({
          src: href(site, path),
          sizes: `${size}x${size}`,
          type: "image/png",
          purpose,
        })),
      ),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
