import { renderFeedsOpml, renderProvidersOpml } from "../feeds/opml.ts";
import { page } from "./page.ts";

export default page("opml", ({ site, item }) =>
  "feeds" in item ? renderFeedsOpml(site, item.feeds) : renderProvidersOpml(site, item.providers),
);
