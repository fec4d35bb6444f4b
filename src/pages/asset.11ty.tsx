import { page } from "./page.ts";

export default page("asset", ({ item }) => item.content);
