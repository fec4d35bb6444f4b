import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { layOut } from "../../src/cli/desk.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { type ServedDesk, serveDesk } from "../../src/desk/serve-desk.ts";
import type { Fetch } from "../../src/gathering/gather-page.ts";
import { readFolder } from "../../src/publishing/read-folder.ts";
import { TEST_SITE } from "./test-site.ts";

/** Opens a desk for `dir/seeds` like `digest desk`, but without watching, on any free port. */
export async function openTestDesk(
  dir: string,
  fetch?: Fetch,
): Promise<{ readonly desk: Desk; readonly served: ServedDesk }> {
  const folder = { path: join(dir, "seeds"), shown: "seeds" };
  mkdirSync(folder.path, { recursive: true });
  const { articles } = await readFolder({ seeds: folder, site: TEST_SITE, threads: 1 });
  const desk = await layOut({ site: TEST_SITE, root: dir, kept: join(dir, ".cache") }, folder, articles);
  const set = fetch === undefined ? desk : { ...desk, fetch };
  return { desk: set, served: await serveDesk(set, 0) };
}

/** A pending seed. */
export function waitingSeed(
  at: number,
  {
    title,
    outlet = `Post ${at}`,
    body = "",
    more = "",
  }: { title: string; outlet?: string; body?: string; more?: string },
): string {
  const day = String(28 - Math.floor(at / 4)).padStart(2, "0");
  const domain = `${outlet.toLowerCase().replace(/ /g, "-")}.example`;
  return `---
category: news
title: "${title}"
excerpt: "${title}, people who were there say."
publishedDateTime: 2024-05-${day}T${String(20 - (at % 4)).padStart(2, "0")}:00:00Z
published: false
review: pending
webUrl: "https://${domain}/story-${at}/"
provider: { name: ${outlet}, domain: ${domain} }
quality: 80
${more}---
${body}`;
}
