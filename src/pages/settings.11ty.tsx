import { renderDocument } from "../views/html.tsx";
import { SettingsView } from "../views/settings-view.tsx";
import { page } from "./page.ts";

export default page("settings", ({ site }) => renderDocument(<SettingsView site={site} />));
