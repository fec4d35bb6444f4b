import { GroupsView } from "../views/group-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { page } from "./page.ts";

export default page("providers", ({ site, item }) =>
  renderDocument(<GroupsView site={site} kind="providers" groups={item} />),
);
