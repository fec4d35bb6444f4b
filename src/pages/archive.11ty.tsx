import { ArchiveView } from "../views/archive-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { once, type PageData } from "./each.ts";

export const data = once("/archive/");

export default ({ digest }: PageData) => renderDocument(<ArchiveView digest={digest} />);
