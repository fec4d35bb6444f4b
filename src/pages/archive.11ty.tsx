import { ArchiveView } from "../views/archive-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { page } from "./page.ts";

export default page("archive", ({ site, item }) => renderDocument(<ArchiveView site={site} archive={item} />));
