import { renderTopics } from "../api/topics.ts";
import { page } from "./page.ts";

export default page("apiTopics", ({ site, item }) => renderTopics(site, item));
