import { GroupPartView } from "../views/group-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { page } from "./page.ts";

export default page("groupPart", ({ site, item }) => renderDocument(<GroupPartView site={site} item={item} />));
