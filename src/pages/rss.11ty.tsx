import { RSS_PATH, renderRss } from "../feeds/rss.ts";
import { once, type PageData } from "./each.ts";

export const data = once(RSS_PATH);

export default ({ digest }: PageData) => renderRss(digest);
