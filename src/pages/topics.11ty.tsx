import { GroupsView } from "../views/group-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { once, type PageData } from "./each.ts";

export const data = once("/topics/");

export default ({ digest }: PageData) =>
  renderDocument(<GroupsView site={digest.site} kind="topics" groups={digest.topics} />);
