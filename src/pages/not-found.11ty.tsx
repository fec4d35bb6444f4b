import { renderDocument } from "../views/html.tsx";
import { NotFoundView } from "../views/plain-views.tsx";
import { page } from "./page.ts";

export default page("notFound", ({ site }) => renderDocument(<NotFoundView site={site} />));
