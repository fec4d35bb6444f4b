import { renderDocument } from "../views/html.tsx";
import { SearchView } from "../views/search-view.tsx";
import { page } from "./page.ts";

export default page("search", ({ site, item }) => renderDocument(<SearchView site={site} shards={item} />));
