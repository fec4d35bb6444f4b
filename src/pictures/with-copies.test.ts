import type { RequestListener } from "node:http";
import { encode } from "fast-png";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import { isLoopback, type Loopback, serveLoopback } from "../../test/helpers/loopback.ts";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { readCopy } from "./copy-picture.ts";
import { type CopyOptions, withCopies } from "./with-copies.ts";

const png = (width: number, height: number) =>
  Buffer.from(encode({ width, height, channels: 1, data: new Uint8Array(width * height).fill(120) }));

const LARGE = png(1600, 900);
const SMALL = png(300, 200);

const ANSWERS: Readonly<Record<string, RequestListener>> = {
  "/large.png": (_, response) => response.writeHead(200, { "content-type": "image/png" }).end(LARGE),
  "/small.png": (_, response) => response.writeHead(200, { "content-type": "image/png" }).end(SMALL),
  "/moved.png": (_, response) => response.writeHead(301, { location: "/small.png" }).end(),
  "/to-private.png": (_, response) => response.writeHead(302, { location: "http://10.0.0.1/a.png" }).end(),
  "/page.png": (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>No picture"),
  "/drawing.svg": (_, response) => response.writeHead(200, { "content-type": "image/svg+xml" }).end("<svg/>"),
  "/broken.png": (_, response) => response.writeHead(200, { "content-type": "image/png" }).end(LARGE.subarray(0, 99)),
  "/heavy.png": (_, response) => response.writeHead(200, { "content-type": "image/png" }).end(Buffer.alloc(12_000_001)),
};

let server: Loopback;
const asked: string[] = [];

beforeAll(async () => {
  server = await serveLoopback((request, response) => {
    asked.push(request.url ?? "");
    const answer = ANSWERS[request.url ?? ""];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => server.close());

function articleWith(path: string) {
  return head("a", { pictures: [{ address: path.startsWith("/") ? server.address + path : path }] });
}

const optionsFor = (dir: string): CopyOptions<ArticleHead> => ({
  dir,
  now: "2030-01-01T00:00:00Z",
  contact: "https://digest.example/",
  isAllowedAddress: isLoopback,
  isShown: () => true,
  shownSeed: (seed) => `seeds/${seed}`,
  onProgress: () => {},
});

async function copy(path: string, dir: string, changes: Partial<CopyOptions<ArticleHead>> = {}) {
  const { articles, problems } = await withCopies([articleWith(path)], { ...optionsFor(dir), ...changes });
  const [article] = articles;
  return { article, picture: article?.pictures[0], problems };
}

describe("a picture", () => {
  test.each([
    [
      "wider than a page in two sizes",
      "/large.png",
      [
        [480, 270],
        [1280, 720],
      ],
    ],
    ["smaller than that as it is", "/small.png", [[300, 200]]],
    ["that moved from where it is", "/moved.png", [[300, 200]]],
  ])("is copied: one %s", (_, path, sizes) =>
    inTemporaryFolder(async (dir) => {
      const { article, picture, problems } = await copy(path, dir);
      expect(problems).toEqual([]);
      expect(picture?.copies?.map(({ width, height }) => [width, height])).toEqual(sizes);
      for (const { path, width } of picture?.copies ?? []) {
        expect(path).toMatch(new RegExp(`^/pictures/[0-9a-f]{16}-${width}\\.webp$`));
        expect(Buffer.from(readCopy(dir, path)).toString("latin1", 8, 12)).toBe("WEBP");
      }
      expect(article?.version).not.toBe(articleWith(path).version);
    }),
  );

  test.each([
    ["is gone", "/gone.png", "gone", "answers with 404, not found"],
    ["is a page", "/page.png", "not fetched", "is text/html, not image/avif or"],
    ["could hold scripts", "/drawing.svg", "not fetched", "is image/svg+xml, not"],
    ["is damaged", "/broken.png", "not fetched", "is no picture that can be read"],
    ["is too heavy", "/heavy.png", "not fetched", "is larger than 12,000,000 bytes"],
    ["leads into a private network", "/to-private.png", "not fetched", "leads to a host that is not on the public"],
  ])("that %s is left out by itself, and named", (_, path, missing, fault) =>
    inTemporaryFolder(async (dir) => {
      const { picture, problems } = await copy(path, dir);
      expect(picture?.missing).toBe(missing);
      expect(picture?.copies).toBeUndefined();
      expect(problems.map(({ file, severity }) => [file, severity])).toEqual([["seeds/a.txt", "warning"]]);
      expect(problems[0]?.fault).toContain(fault);
    }),
  );

  test("on this machine is refused except in tests", () =>
    inTemporaryFolder(async (dir) => {
      const { isAllowedAddress: _, ...usual } = optionsFor(dir);
      const { articles } = await withCopies([articleWith("/large.png")], usual);
      expect(articles[0]?.pictures[0]?.missing).toBe("not fetched");
      expect(asked).toEqual([]);
    }));

  test("of an article that is not shown is not fetched", () =>
    inTemporaryFolder(async (dir) => {
      expect((await copy("/large.png", dir, { isShown: () => false })).picture).toBeUndefined();
      expect(asked).toEqual([]);
    }));
});

describe("a fetched picture", () => {
  test("is not fetched again", () =>
    inTemporaryFolder(async (dir) => {
      const first = await copy("/large.png", dir);
      expect(await copy("/large.png", dir, { now: "2040-01-01T00:00:00Z" })).toEqual(first);
      expect(asked).toEqual(["/large.png"]);
    }));

  test("that was missing is asked for again after a day, and not before", () =>
    inTemporaryFolder(async (dir) => {
      const first = await copy("/gone.png", dir);
      expect(await copy("/gone.png", dir, { now: "2030-01-01T23:59:59Z" })).toEqual(first);
      expect(asked).toEqual(["/gone.png"]);
      expect(await copy("/gone.png", dir, { now: "2030-01-02T00:00:00Z" })).toEqual(first);
      expect(asked).toEqual(["/gone.png", "/gone.png"]);
    }));
});
