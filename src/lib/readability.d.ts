/** The little of Readability that is used, over linkedom's document. */
declare module "@mozilla/readability" {
  import type { PageDocument } from "linkedom";

  export class Readability {
    constructor(
      document: PageDocument,
      options: { readonly maxElemsToParse: number; readonly disableJSONLD: boolean; readonly charThreshold: number },
    );
    /** Changes the document. Null where no text was found. */
    parse(): { readonly content?: string | null } | null;
  }
}
