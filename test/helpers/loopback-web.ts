import type { RequestListener } from "node:http";
import type { Fetch } from "../../src/gathering/gather-page.ts";
import { politeFetch } from "../../src/network/polite-fetch.ts";
import { isLoopback, serveLoopback } from "./loopback.ts";

/** What a page of the web answers: its type and text, or anything. */
export type Answer = readonly [type: string, text: string] | RequestListener;

export interface LoopbackWeb {
  /** Answers by address, which may be changed; what is not here is not found, and a host of nothing is dead. */
  readonly answers: Map<string, Answer>;
  /** Every address that was asked, but for robots.txt. */
  readonly asked: string[];
  /** The most requests that one host had at the same time. */
  readonly mostAtOnce: () => number;
  readonly fetch: Fetch;
  readonly close: () => Promise<void>;
}

/** A web of many hosts, served from this machine: `https://a.example/x` is asked for at `/a.example/x`. */
export async function openLoopbackWeb(): Promise<LoopbackWeb> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const now = new Map<string, number>();
  let most = 0;
  const server = await serveLoopback((request, response) => {
    const address = `https:/${request.url ?? ""}`;
    const host = request.url?.split("/")[1] ?? "";
    if (!address.endsWith("/robots.txt")) asked.push(address);
    now.set(host, (now.get(host) ?? 0) + 1);
    most = Math.max(most, now.get(host) ?? 0);
    response.on("close", () => now.set(host, (now.get(host) ?? 0) - 1));
    const answer = answers.get(address);
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === "function") answer(request, response);
    else response.writeHead(200, { "content-type": answer[0] }).end(answer[1]);
  });
  // Nobody listens where somebody did a moment ago.
  const nobody = await serveLoopback(() => {});
  await nobody.close();
  const isThere = (host: string) => [...answers.keys()].some((address) => new URL(address).host === host);
  return {
    ...{ answers, asked, mostAtOnce: () => most, close: server.close },
    fetch: async (url, options) => {
      const { host, pathname, search } = new URL(url);
      const local = isThere(host) ? `${server.address}/${host}${pathname}${search}` : nobody.address;
      const named = (address: string) => address.replace(`${server.address}/`, "https://");
      const found = await politeFetch(local, {
        ...{ ...options, isAllowedAddress: isLoopback, pause: async () => {} },
        mayFollow: async (target) => await options.mayFollow?.(named(target)),
      });
      return found.fault === undefined ? { ...found, address: named(found.address) } : found;
    },
  };
}

/** An RSS feed of items: path and title of each, and what else it holds. */
export function rssOf(host: string, items: readonly (readonly [path: string, title: string, more?: string])[]): string {
  const all = items.map(
    ([path, title, more = "<pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>"]) =>
      `<item><title>${title}</title><link>https://${host}/${path}</link>${more}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title>${all.join("\n")}</channel></rss>`;
}
