import { GroupView } from "../views/group-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { page } from "./page.ts";

export default page("group", ({ site, item }) => renderDocument(<GroupView site={site} group={item} />));
