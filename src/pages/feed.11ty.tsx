import { renderFeed } from "../feeds/render-feed.ts";
import { page } from "./page.ts";

export default page("feed", ({ site, item, detailOf }) => renderFeed(site, item, detailOf));
