import { renderRss } from "../feeds/rss.ts";
import { page } from "./page.ts";

export default page("rss", ({ site, item, detailOf }) => renderRss(site, item, detailOf));
