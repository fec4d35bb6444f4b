import { renderDocument } from "../views/html.tsx";
import { NotFoundView } from "../views/plain-views.tsx";
import { once, type PageData } from "./each.ts";

export const data = once("/404.html");

export default ({ digest }: PageData) => renderDocument(<NotFoundView site={digest.site} />);
