import { GroupsView } from "../views/group-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { once, type PageData } from "./each.ts";

export const data = once("/providers/");

export default ({ digest }: PageData) =>
  renderDocument(<GroupsView site={digest.site} kind="providers" groups={digest.providers} />);
