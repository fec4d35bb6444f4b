import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { writeFiles } from "../../test/helpers/write-files.ts";
import { formatPing, type Ping, ping } from "./ping.ts";

/** A hub on loopback that answers with the given statuses in turn, then with 204, and records requests. */
async function withHub<Result>(
  statuses: number[],
  work: (hub: string, told: string[]) => Promise<Result>,
): Promise<Result> {
  const told: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      const form = new URLSearchParams(body);
      told.push(`${request.method} ${form.get("hub.mode")} ${form.get("hub.url")}`);
      response.writeHead(statuses.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  try {
    return await work(`http://127.0.0.1:${port}/`, told);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const FEEDS = { "feed.xml": "one", "atom.xml": "two", "topics/ai/feed.json": "three" };
const OTHERS = { "feeds/archive/2021-08-1/feed.xml": "old", "index.html": "page", "sitemap.xml": "map" };
const told = (path: string) => `POST publish https://digest.example/${path}`;

/** Pings for a site with these files. `pauses` collects the waits between attempts. */
async function pingFor(root: string, hub: string, files: Readonly<Record<string, string>>, pauses: number[] = []) {
  const dir = join(root, "site");
  await writeFiles(dir, files);
  const wait = async (pause: number) => void pauses.push(pause);
  return ping({ ...TEST_SITE, hub }, { dir, record: join(root, "cache/pinged.json"), wait, patience: 5000 });
}

describe("digest ping", () => {
  test("reports each feed the first time, then none, then those that changed", async () => {
    await inTemporaryFolder((root) =>
      withHub([], async (hub, heard) => {
        await pingFor(root, hub, { ...FEEDS, ...OTHERS });
        expect(heard.splice(0)).toEqual(["atom.xml", "feed.xml", "topics/ai/feed.json"].map(told));
        expect((await pingFor(root, hub, FEEDS)).unchanged).toBe(3);
        expect(heard).toEqual([]);
        await pingFor(root, hub, { ...FEEDS, "feed.xml": "new" });
        expect(heard.splice(0)).toEqual([told("feed.xml")]);
      }),
    );
  });

  test("tries a busy hub three times, and reports the feed at the next ping", async () => {
    await inTemporaryFolder((root) =>
      withHub([500, 429, 503], async (hub, heard) => {
        const pauses: number[] = [];
        const done = await pingFor(root, hub, { "feed.xml": "one" }, pauses);
        expect(done.failed).toEqual([{ address: "https://digest.example/feed.xml", why: "the hub answers 503" }]);
        expect(pauses).toEqual([1000, 4000]);
        expect(heard.splice(0)).toHaveLength(3);
        expect((await pingFor(root, hub, {})).told).toEqual(["https://digest.example/feed.xml"]);
      }),
    );
  });

  test("does not retry if the hub refuses", async () => {
    await inTemporaryFolder((root) =>
      withHub([400], async (hub, heard) => {
        expect((await pingFor(root, hub, { "feed.xml": "one" })).failed).toHaveLength(1);
        expect(heard).toHaveLength(1);
      }),
    );
  });

  test("gives up on a hub that is down, and says so without failing", async () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, place) => [`topics/t${place}/feed.xml`, "one"]));
    await inTemporaryFolder(async (root) => {
      // Nothing listens at this address afterwards.
      const hub = await withHub([], async (address) => address);
      const pauses: number[] = [];
      const done = await pingFor(root, hub, files, pauses);
      expect(done.told).toEqual([]);
      expect(pauses).toHaveLength(6);
      expect(done.failed.map(({ why }) => why.startsWith("not tried"))).toEqual([
        false,
        false,
        false,
        ...Array(6).fill(true),
      ]);
      expect(formatPing(done, hub, (_, text) => text)).toContain("… and 4 more feeds");
    });
  });

  test("reports success in one line", () => {
    const done: Ping = { told: ["https://digest.example/feed.xml"], failed: [], unchanged: 1234 };
    expect(formatPing(done, "https://hub.example/", (_, text) => text)).toBe(
      "✓ https://hub.example/ was told about 1 feed; 1,234 unchanged",
    );
  });
});
