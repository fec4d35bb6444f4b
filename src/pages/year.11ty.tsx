import type { Year } from "../digest/build-digest.ts";
import { YearView } from "../views/archive-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { each, type PageData } from "./each.ts";

export const data = each(
  ({ years }) => years,
  ({ path }) => path,
);

export default ({ digest, item }: PageData<Year>) => renderDocument(<YearView site={digest.site} year={item} />);
