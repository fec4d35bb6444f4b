import { YearView } from "../views/archive-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { page } from "./page.ts";

export default page("year", ({ site, item }) => renderDocument(<YearView site={site} year={item} />));
