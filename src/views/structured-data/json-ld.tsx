import type { Thing, WithContext } from "schema-dts";

/** What a page says to programs that read it. A block of data: browsers do not run it, and its policy need not let it. */
export function JsonLd({ thing }: { thing: WithContext<Thing> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: writeJson(thing) }} />;
}

/** JSON that nothing in it can end: no text closes a script, opens a comment or is a line's end to an old parser. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
