import type { RequestListener } from "node:http";
import type { Fetch } from "../../src/gathering/gather-page.ts";
import { politeFetch } from "../../src/network/polite-fetch.ts";
import { isLoopback, serveLoopback } from "./loopback.ts";

/** The response of a page: media type and text, or a handler. */
export type Answer = readonly [type: string, text: string] | RequestListener;

export interface LoopbackWeb {
  /** Responses by address, which may be changed. Other addresses are not found, and hosts without any are down. */
  readonly answers: Map<string, Answer>;
  /** All requested addresses except robots.txt. */
  readonly asked: string[];
  /** Maximum number of concurrent requests to one host. */
  readonly mostAtOnce: () => number;
  readonly fetch: Fetch;
  readonly close: () => Promise<void>;
}

/** Serves many hosts from this machine: `https://a.example/x` is requested as `/a.example/x`. */
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
  // A port that has just been closed.
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

/** An RSS feed of items, each with path, title and other elements. */
export function rssOf(host: string, items: readonly (readonly [path: string, title: string, more?: string])[]): string {
  const all = items.map(
    ([path, title, more = "<pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>"]) =>
      `<item><title>${title}</title><link>https://${host}/${path}</link>${more}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title>${all.join("\n")}</channel></rss>`;
}
