import type { Theme } from "../site/theme.ts";
import { pixelIcons } from "../views/icons.ts";
import { type NamedOptions, type StagedByName, stageByName } from "./stage-by-name.ts";
import { stagePages } from "./stage-pages.ts";

/** Stages the site's PNG icons. The drawing code is loaded only if one is missing. */
export async function stageIcons(theme: Theme, options: Omit<NamedOptions, "atOnce">): Promise<StagedByName> {
  const icons = new Map(pixelIcons(theme).map(({ path }) => [path.slice(1), path]));
  return await stageByName(icons, async (_, staging) => stagePages(await drawIcons(theme), staging), {
    ...options,
    atOnce: icons.size,
  });
}

/** The PNG icons by their paths, relative to the output folder. */
export async function drawIcons(theme: Theme): Promise<ReadonlyMap<string, Uint8Array>> {
  const { renderIcon } = await import("../cards/render-icon.ts");
  const drawn = new Map<string, Uint8Array>();
  for (const { path, svg, size } of pixelIcons(theme)) drawn.set(path.slice(1), await renderIcon(svg, size));
  return drawn;
}
