import { renderDocument } from "../views/html.tsx";
import { FeedsView } from "../views/plain-views.tsx";
import { page } from "./page.ts";

export default page("feeds", ({ site }) => renderDocument(<FeedsView site={site} />));
