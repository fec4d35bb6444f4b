import type { Group, GroupMonth } from "../digest/groups.ts";
import { GroupMonthView } from "../views/group-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { each, type PageData } from "./each.ts";

interface Item {
  readonly group: Group;
  readonly month: GroupMonth;
}

export const data = each(
  ({ topics, providers }) =>
    [...topics, ...providers].flatMap((group) => group.months.map((month) => ({ group, month }))),
  ({ month }) => month.path,
);

export default ({ digest, item }: PageData<Item>) =>
  renderDocument(<GroupMonthView site={digest.site} group={item.group} month={item.month} />);
