import type { Thing, WithContext } from "schema-dts";
import { safeJson } from "../../lib/safe-json.ts";

/** Structured data as a JSON-LD script. Browsers do not run it, so the policy need not allow it. */
export function JsonLd({ thing }: { thing: WithContext<Thing> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safeJson(thing) }} />;
}
