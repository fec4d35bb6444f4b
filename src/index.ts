export { defineSite, type Site, type SiteOptions, type TopicRule } from "./site/site.ts";
