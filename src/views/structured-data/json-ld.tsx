import type { Thing, WithContext } from "schema-dts";
import { safeJson } from "../../lib/safe-json.ts";

/** What a page says to programs that read it. A block of data: browsers do not run it, and its policy need not let it. */
export function JsonLd({ thing }: { thing: WithContext<Thing> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safeJson(thing) }} />;
}
