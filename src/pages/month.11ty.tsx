import { MonthView } from "../views/archive-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { page } from "./page.ts";

export default page("month", ({ site, item }) => renderDocument(<MonthView site={site} month={item} />));
