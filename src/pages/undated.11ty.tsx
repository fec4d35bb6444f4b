import { renderDocument } from "../views/html.tsx";
import { UndatedView } from "../views/plain-views.tsx";
import { page } from "./page.ts";

export default page("undated", ({ site, item }) => renderDocument(<UndatedView site={site} undated={item} />));
