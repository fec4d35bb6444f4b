import { renderDocument } from "../views/html.tsx";
import { FeedsView } from "../views/plain-views.tsx";
import { once, type PageData } from "./each.ts";

export const data = once("/feeds/");

export default ({ digest }: PageData) => renderDocument(<FeedsView site={digest.site} />);
