import { encode } from "fast-png";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { localiseShown } from "../src/publishing/local-pictures.ts";
import { cachedSiteIn } from "./helpers/cached-site.ts";
import { find, textsOf } from "./helpers/elements.ts";
import { isLoopback, type Loopback, serveLoopback } from "./helpers/loopback.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { TEST_SITE } from "./helpers/test-site.ts";
import { writeFiles } from "./helpers/write-files.ts";

// Seeds name hosts of the internet, which this machine stands for here.
let server: Loopback | undefined;
vi.mock(import("../src/network/polite-fetch.ts"), async (original) => {
  const { politeFetch } = await original();
  return {
    politeFetch: (url, options) =>
      politeFetch(url.replace("https://static.example", server?.address ?? "http://0.invalid"), options),
  };
});

const asked: string[] = [];

beforeAll(async () => {
  const picture = encode({ width: 900, height: 600, channels: 1, data: new Uint8Array(540_000) });
  server = await serveLoopback((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/there.png") response.writeHead(200, { "content-type": "image/png" }).end(picture);
    else response.writeHead(404).end();
  });
});
afterAll(() => server?.close());

const image = (name: string) => ({ url: `https://static.example/${name}.png`, width: 900, height: 600 });

test("a site with local images loads nothing from elsewhere, and says which pictures it lacks", () =>
  inTemporaryFolder(async (root) => {
    const { seeds, build, outcome } = cachedSiteIn(root);
    await writeFiles(seeds, {
      "a.txt": storySeed({ title: "With a picture", address: "https://news.example/a", image: image("there") }),
      "b.txt": storySeed({ title: "Without", address: "https://news.example/b", image: image("gone") }),
    });
    const local = {
      site: { ...TEST_SITE, images: "local" as const },
      pictures: { isAllowedAddress: isLoopback },
      cache: { dir: `${root}/cache`, version: "test", pictures: `${root}/pictures` },
    };
    const built = await build(local);
    const { files } = await outcome(built);
    const htmlOf = (slug: string) => Object.entries(files).find(([path]) => path.includes(`/${slug}-`))?.[1] ?? "";

    const [img] = find(htmlOf("with-a-picture"), "img");
    const copies = img?.attributes.get("srcset")?.split(", ") ?? [];
    expect(copies.map((copy) => copy.split(" ")[1])).toEqual(["480w", "900w"]);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(copies.map((copy) => copy.slice(1).split(" ")[0])));
    expect([img?.attributes.get("width"), img?.attributes.get("height")]).toEqual(["900", "600"]);
    expect(find(htmlOf("without"), "img")).toEqual([]);
    expect(textsOf(htmlOf("without"), ".picture-missing")).toEqual(["The image is no longer on the source’s server."]);
    expect(built.reading.problems.map(({ file, fault }) => [file, fault.split(" ")[0]])).toEqual([
      ["seeds/b.txt", image("gone").url],
    ]);

    for (const [path, text] of Object.entries(files).filter(
      ([path]) => path.endsWith(".html") || path === "_headers",
    )) {
      expect(text, path).toContain("img-src 'self';");
      expect(text, path).not.toMatch(/<img[^>]*https:/);
    }
    expect(files._headers).toContain("/pictures/*\n  Cache-Control: public, max-age=31536000, immutable");

    // Offline, and with another output folder: the cache of pictures has all.
    expect(asked.toSorted()).toEqual(["/gone.png", "/there.png"]);
    await server?.close();
    await inTemporaryFolder(async (outputDir) => {
      expect(await outcome(await build({ ...local, outputDir }), outputDir)).toEqual(await outcome(built));
    });
    expect((await build(local)).publication.written).toEqual([]);

    // What is made beside the site, as an e-mail is, has the same.
    const { articles } = built.digest;
    const linked = articles.map((article) => ({
      ...article,
      pictures: article.pictures.map(({ copies: _, missing: __, ...picture }) => picture),
    }));
    const pictures = `${root}/pictures`;
    const facts = { now: "2030-01-01T00:00:00Z", seeds: { path: seeds, shown: "seeds" } };
    const found = await localiseShown(linked, pictures, { ...local, ...facts });
    expect(found.map(({ pictures }) => pictures)).toEqual(articles.map(({ pictures }) => pictures));
    expect(await localiseShown(linked, pictures, { site: TEST_SITE, ...facts })).toEqual(linked);
  }));
