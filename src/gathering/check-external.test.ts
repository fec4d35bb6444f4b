import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isLoopback, type Loopback, serveLoopback } from "../../test/helpers/loopback.ts";
import { politeFetch } from "../network/polite-fetch.ts";
import { archiveAddress, type CheckedAddress, checkExternal, parseResults, printResults } from "./check-external.ts";
import type { Fetch } from "./gather-page.ts";

const NOW = "2026-03-02T00:00:00Z";

let server: Loopback;
const asked: string[] = [];
beforeAll(async () => {
  server = await serveLoopback(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    const status =
      url === "/no-head" && method === "HEAD"
        ? 405
        : ({ "/gone": 410, "/missing": 404, "/shut": 403 }[url ?? ""] ?? 200);
    if (url === "/moved") response.writeHead(308, { location: "/there" }).end();
    else response.writeHead(status, { "content-type": "application/pdf" }).end("x".repeat(5000));
  });
});
afterAll(() => server.close());
beforeEach(() => {
  asked.length = 0;
});

const fetch: Fetch = (url, options) =>
  politeFetch(url, { ...options, isAllowedAddress: isLoopback, pause: async () => {} });

async function check(paths: readonly string[], earlier: ReadonlyMap<string, CheckedAddress> = new Map()) {
  const addresses = paths.map((path) => `${server.address}${path}`);
  const results = await checkExternal(addresses, earlier, { fetch, contact: "", now: NOW });
  return new Map(
    [...results].map(([address, { state, what }]) => [address.slice(server.address.length), [state, what]]),
  );
}

describe("checkExternal", () => {
  test("tells which pages exist, have moved, are gone, or cannot be checked", async () => {
    expect(Object.fromEntries(await check(["/there", "/moved", "/gone", "/missing", "/shut", "/no-head"]))).toEqual({
      "/there": ["there", ""],
      "/moved": ["moved", `has moved permanently to ${server.address}/there`],
      "/gone": ["gone", "answers with 410, gone for good"],
      "/missing": ["gone", "answers with 404, not found"],
      "/shut": ["unsure", "answers with 403, access denied"],
      "/no-head": ["there", ""],
    });
  });

  test("prefers HEAD requests, and checks each address once", async () => {
    await check(["/there", "/there"]);
    expect(asked).toEqual(["HEAD /there"]);
  });

  const result = (state: CheckedAddress["state"], checked: string) =>
    new Map([[`${server.address}/there`, { state, what: "as before", checked }]]);

  test.each([
    ["there", "2026-02-20T00:00:00Z", 0],
    ["there", "2026-01-20T00:00:00Z", 1],
    ["gone", "2026-02-26T00:00:00Z", 0],
    ["gone", "2026-02-20T00:00:00Z", 1],
    ["unsure", "2026-03-01T12:00:00Z", 0],
    ["unsure", "2026-02-28T00:00:00Z", 1],
    ["there", "2026-03-03T00:00:00Z", 1],
  ] as const)("what was %s on %s is requested %d times", async (state, checked, times) => {
    await check(["/there"], result(state, checked));
    expect(asked).toHaveLength(times);
  });

  test.each([
    ["unsure where no name can be looked up at all", [], "unsure"],
    ["gone where others answer", ["/there"], "gone"],
  ] as const)("a host that does not exist is %s", async (_, others, state) => {
    const unknown = {
      kind: "network",
      fault: "is on a host that does not exist",
      cure: "",
      reason: "no such host",
    } as const;
    const addresses = ["https://gone.example/", ...others.map((path) => `${server.address}${path}`)];
    const results = await checkExternal(addresses, new Map(), {
      fetch: async (url, options) => (url.startsWith("https://gone") ? unknown : fetch(url, options)),
      contact: "",
      now: NOW,
    });
    expect(results.get("https://gone.example/")?.state).toBe(state);
  });
});

test("results are read back, and invalid ones ignored", () => {
  const results = new Map([["https://b.example/", { state: "there", what: "", checked: NOW } as const]]);
  expect(parseResults(printResults(results))).toEqual(results);
  expect([parseResults(""), parseResults('{"a":1}'), parseResults("[]")]).toEqual([new Map(), new Map(), new Map()]);
});

test("the archive's address is for the date of publication, or for the latest copy", () => {
  expect(archiveAddress("https://a.example/x?y=1", "2021-08-20T15:46:00Z")).toBe(
    "https://web.archive.org/web/20210820154600/https://a.example/x?y=1",
  );
  expect(archiveAddress("https://a.example/", undefined)).toBe("https://web.archive.org/web/https://a.example/");
});
