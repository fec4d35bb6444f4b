import { EditionView } from "../views/edition-view.tsx";
import { renderDocument } from "../views/html.tsx";
import { page } from "./page.ts";

export default page("edition", ({ site, item }) => renderDocument(<EditionView site={site} edition={item} />));
