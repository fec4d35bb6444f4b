import { renderDocument } from "../views/html.tsx";
import { RedirectView } from "../views/plain-views.tsx";
import { page } from "./page.ts";

export default page("redirect", ({ site, item }) => renderDocument(<RedirectView site={site} redirect={item} />));
