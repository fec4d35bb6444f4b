/** The little of Defuddle that is used. Its own types need those of a browser, which would then hold in every file. */
declare module "defuddle" {
  import type { PageDocument } from "linkedom";

  export default class Defuddle {
    constructor(document: PageDocument, options: { readonly url: string; readonly useAsync: false });
    /** Asks nothing of the network, unlike `parseAsync`. */
    parse(): { readonly content: string };
  }
}
