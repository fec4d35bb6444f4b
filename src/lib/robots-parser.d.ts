/**
 * The part of robots-parser that this project uses. Its own types declare an export that a CommonJS module does not
 * have.
 */
declare module "robots-parser" {
  interface Robots {
    /** Undefined if the address is on another host than the rules. */
    readonly isDisallowed: (address: string, agent: string) => boolean | undefined;
    readonly getCrawlDelay: (agent: string) => number | undefined;
  }
  export default function robotsParser(address: string, rules: string): Robots;
}
