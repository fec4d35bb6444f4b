import { renderManifest } from "../views/manifest.ts";
import { page } from "./page.ts";

export default page("manifest", ({ site }) => renderManifest(site));
