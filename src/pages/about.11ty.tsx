import { renderDocument } from "../views/html.tsx";
import { AboutView } from "../views/plain-views.tsx";
import { page } from "./page.ts";

export default page("about", ({ site }) => renderDocument(<AboutView site={site} />));
