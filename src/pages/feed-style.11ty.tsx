import { renderFeedStyle } from "../feeds/feed-style.ts";
import { page } from "./page.ts";

export default page("feedStyle", ({ site }) => renderFeedStyle(site));
