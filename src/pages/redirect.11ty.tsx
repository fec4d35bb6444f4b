import type { Redirect } from "../digest/build-digest.ts";
import { renderDocument } from "../views/html.tsx";
import { RedirectView } from "../views/plain-views.tsx";
import { each, type PageData } from "./each.ts";

export const data = each(
  ({ redirects }) => redirects,
  ({ from }) => from,
);

export default ({ digest, item }: PageData<Redirect>) =>
  renderDocument(<RedirectView site={digest.site} redirect={item} />);
