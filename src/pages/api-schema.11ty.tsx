import { renderSchema } from "../api/schema.ts";
import { page } from "./page.ts";

export default page("apiSchema", ({ site }) => renderSchema(site));
