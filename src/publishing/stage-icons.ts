import type { Theme } from "../site/theme.ts";
import { pixelIcons } from "../views/icons.ts";
import { type NamedOptions, type StagedByName, stageByName } from "./stage-by-name.ts";
import { stagePages } from "./stage-pages.ts";

/** The icons of a site in pixels. What draws them is loaded where one does not stand yet. */
export async function stageIcons(theme: Theme, options: Omit<NamedOptions, "atOnce">): Promise<StagedByName> {
  const icons = new Map(pixelIcons(theme).map((icon) => [icon.path.slice(1), icon]));
  return await stageByName(
    icons,
    async (some, staging) => {
      const { renderIcon } = await import("../cards/render-icon.ts");
      const drawn = new Map<string, Uint8Array>();
      for (const { path, svg, size } of some) drawn.set(path.slice(1), await renderIcon(svg, size));
      return stagePages(drawn, staging);
    },
    { ...options, atOnce: icons.size },
  );
}
