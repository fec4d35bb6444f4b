import type { Month } from "../digest/build-digest.ts";
import { MonthView } from "../views/archive-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { each, type PageData } from "./each.ts";

export const data = each(
  ({ months }) => months,
  ({ path }) => path,
);

export default ({ digest, item }: PageData<Month>) => renderDocument(<MonthView site={digest.site} month={item} />);
