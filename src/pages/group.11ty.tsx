import type { Group } from "../digest/groups.ts";
import { GroupView } from "../views/group-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { each, type PageData } from "./each.ts";

export const data = each(
  ({ topics, providers }) => [...topics, ...providers],
  ({ path }) => path,
);

export default ({ digest, item }: PageData<Group>) => renderDocument(<GroupView site={digest.site} group={item} />);
