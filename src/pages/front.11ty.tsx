import { FrontView } from "../views/front-view.tsx";
import { renderDocument } from "../views/html.tsx";
import { once, type PageData } from "./each.ts";

export const data = once("/");

export default ({ digest }: PageData) => renderDocument(<FrontView digest={digest} />);
