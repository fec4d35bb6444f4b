import { FrontView } from "../views/front-view.tsx";
import { renderDocument } from "../views/html.tsx";
import { page } from "./page.ts";

export default page("front", ({ site, item }) => renderDocument(<FrontView site={site} front={item} />));
