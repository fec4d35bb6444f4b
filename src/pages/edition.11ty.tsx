import type { Edition } from "../digest/build-digest.ts";
import { EditionView } from "../views/edition-view.tsx";
import { renderDocument } from "../views/html.tsx";
import { each, type PageData } from "./each.ts";

export const data = each(
  ({ editions }) => editions,
  ({ path }) => path,
);

export default ({ digest, item }: PageData<Edition>) =>
  renderDocument(<EditionView site={digest.site} edition={item} />);
