/** What is used of robots-parser. Its own types give a CommonJS module an export that it has not. */
declare module "robots-parser" {
  interface Robots {
    /** Undefined where the address is not of the rules' host. */
    readonly isDisallowed: (address: string, agent: string) => boolean | undefined;
    readonly getCrawlDelay: (agent: string) => number | undefined;
  }
  export default function robotsParser(address: string, rules: string): Robots;
}
