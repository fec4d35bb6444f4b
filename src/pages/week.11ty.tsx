import { renderDocument } from "../views/html.tsx";
import { WeekView } from "../views/week-view.tsx";
import { page } from "./page.ts";

export default page("week", ({ site, item }) => renderDocument(<WeekView site={site} week={item} />));
