import { FeedsView } from "../views/feeds-view.tsx";
import { renderDocument } from "../views/html.tsx";
import { page } from "./page.ts";

export default page("feeds", ({ site, item }) => renderDocument(<FeedsView site={site} feeds={item} />));
