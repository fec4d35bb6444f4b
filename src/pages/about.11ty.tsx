import { renderDocument } from "../views/html.tsx";
import { AboutView } from "../views/plain-views.tsx";
import { once, type PageData } from "./each.ts";

export const data = once("/about/");

export default ({ digest }: PageData) => renderDocument(<AboutView site={digest.site} />);
