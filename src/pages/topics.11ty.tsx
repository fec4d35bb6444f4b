import { GroupsView } from "../views/group-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { page } from "./page.ts";

export default page("topics", ({ site, item }) =>
  renderDocument(<GroupsView site={site} kind="topics" groups={item} />),
);
