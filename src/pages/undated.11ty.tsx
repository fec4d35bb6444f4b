import { renderDocument } from "../views/html.tsx";
import { UndatedView } from "../views/plain-views.tsx";
import { once, type PageData } from "./each.ts";

export const data = once("/undated/");

export default ({ digest }: PageData) => renderDocument(<UndatedView digest={digest} />);
