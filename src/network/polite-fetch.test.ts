import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isLoopback, type Loopback, serveLoopback } from "../../test/helpers/loopback.ts";
import type { PoliteFetchOptions } from "./fetched.ts";
import { politeFetch } from "./polite-fetch.ts";

const html = { "content-type": "text/html; charset=UTF-8" };

/** The test server's answer for each path. Connections left open are closed with the server. */
const ANSWERS: Readonly<Record<string, RequestListener>> = {
  "/page": (_, response) => response.writeHead(200, html).end("<p>One"),
  "/picture": (_, response) => response.writeHead(200, { "content-type": "image/png" }).end("x".repeat(5000)),
  "/untold": (_, response) => response.writeHead(200).end("x"),
  "/zipped": (_, response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(gzipSync("<p>One, packed")),
  "/bomb": (_, response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(20_000_000))),
  "/broken-zip": (_, response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end("this is not packed"),
  "/endless": (_, response) => {
    response.writeHead(200, html);
    const more = () => {
      while (response.write("x".repeat(65_536)));
    };
    response.on("drain", more);
    more();
  },
  "/silent": () => {},
  "/half": (_, response) => response.writeHead(200, html).write("<p>On"),
  "/cut": (_, response) => {
    response.writeHead(200, { ...html, "content-length": "100" }).write("<p>On");
    setImmediate(() => response.destroy());
  },
  "/moved": (_, response) => response.writeHead(301, { location: "/page" }).end(),
  "/moved-twice": (_, response) => response.writeHead(302, { location: "/moved" }).end(),
  "/moved-nowhere": (_, response) => response.writeHead(302).end(),
  "/to-nothing": (_, response) => response.writeHead(302, { location: "http://" }).end(),
  "/round": (_, response) => response.writeHead(302, { location: "/round" }).end(),
  "/to-cloud": (_, response) => response.writeHead(302, { location: "http://169.254.169.254/latest/" }).end(),
  "/to-version-6": (_, response) => response.writeHead(302, { location: "http://[::1]/" }).end(),
  "/to-file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/to-mail": (_, response) => response.writeHead(302, { location: "http://127.0.0.1:25/" }).end(),
  "/to-user": (_, response) => response.writeHead(302, { location: "http://me:secret@127.0.0.1/" }).end(),
  "/kept": (request, response) => {
    conditions.push(request.headers["if-none-match"], request.headers["if-modified-since"]);
    const had = { etag: '"one"', "last-modified": "Fri, 30 Nov 2035 10:00:00 GMT" };
    if (request.headers["if-none-match"] === '"one"') response.writeHead(304, had).end();
    else response.writeHead(200, { ...html, ...had }).end("<p>One");
  },
  "/gone": (_, response) => response.writeHead(404, html).end("<p>No"),
  "/forbidden": (_, response) => response.writeHead(403, html).end("<p>No"),
  "/busy": (_, response) => response.writeHead(503, html).end("<p>No"),
  "/busy-soon": (_, response) => response.writeHead(429, { "retry-after": "3" }).end(),
  "/busy-long": (_, response) => response.writeHead(429, { "retry-after": "3600" }).end(),
};

let server: Loopback;
/** The requested paths, each with its count. */
const asked: string[] = [];
const conditions: (string | undefined)[] = [];
let userAgent: string | undefined;
let accept: string | undefined;

beforeAll(async () => {
  server = await serveLoopback((request, response) => {
    asked.push(request.url ?? "");
    userAgent = request.headers["user-agent"];
    accept = request.headers.accept;
    const answer = ANSWERS[request.url ?? ""];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
});
afterAll(() => server.close());
beforeEach(() => {
  asked.length = 0;
});

const pauses: number[] = [];
const usual: PoliteFetchOptions = {
  accept: ["text/html", "application/xhtml+xml"],
  maxBytes: 1_000_000,
  isAllowedAddress: isLoopback,
  pause: async (milliseconds) => {
    pauses.push(milliseconds);
  },
};
const get = (path: string, options: Partial<PoliteFetchOptions> = {}) =>
  politeFetch(`${server.address}${path}`, { ...usual, ...options });

/** A resource with its bytes as text. */
async function read(path: string, options: Partial<PoliteFetchOptions> = {}) {
  const found = await get(path, options);
  return found.fault === undefined ? { ...found, bytes: Buffer.from(found.bytes).toString() } : found;
}

describe("politeFetch", () => {
  test("fetches a page with the encoding that its server declares", async () => {
    expect(await read("/page")).toEqual({
      address: `${server.address}/page`,
      movedForGood: false,
      status: 200,
      charset: "UTF-8",
      bytes: "<p>One",
    });
  });

  test("sends its name, its owner's address and the accepted types", async () => {
    await read("/page", { contact: "https://digest.example/" });
    expect([userAgent, accept]).toEqual([
      "news-digest (+https://digest.example/)",
      "text/html, application/xhtml+xml;q=0.9",
    ]);
  });

  test("decompresses the body", async () => {
    expect(await read("/zipped")).toMatchObject({ bytes: "<p>One, packed" });
  });

  test("sends the validators of the last response", async () => {
    const first = await read("/kept");
    const validators = { etag: '"one"', lastModified: "Fri, 30 Nov 2035 10:00:00 GMT" };
    expect(first).toMatchObject({ status: 200, bytes: "<p>One", validators });
    expect(await read("/kept", { validators })).toMatchObject({ status: 304, bytes: "", validators });
    expect(conditions).toEqual([undefined, undefined, validators.etag, validators.lastModified]);
  });

  test("reports when a server wants to be asked again", async () => {
    expect(await read("/busy-long")).toMatchObject({ status: 429, retryAfter: "3600" });
  });

  test("asks for no body with HEAD", async () => {
    expect(await read("/page", { method: "HEAD" })).toMatchObject({ status: 200, bytes: "" });
  });

  test("returns only the beginning if that is enough", async () => {
    const found = await get("/picture", { accept: ["image/*"], maxBytes: 100, atLimit: "cut" });
    expect(found).toMatchObject({ bytes: { byteLength: 100 } });
  });

  test.each([
    ["one", "/moved", true],
    ["one that is not for good and one that is", "/moved-twice", false],
  ])("follows redirects: %s", async (_, path, movedForGood) => {
    expect(await read(path)).toMatchObject({ address: `${server.address}/page`, movedForGood, bytes: "<p>One" });
  });

  test.each<[string, string, string, Partial<PoliteFetchOptions>?]>([
    ["what is too large", "/page", "is larger than 5 bytes", { maxBytes: 5 }],
    ["what unpacks to something too large", "/bomb", "is larger than 1,000,000 bytes"],
    ["what never ends", "/endless", "is larger than 1,000,000 bytes"],
    ["what is packed wrongly", "/broken-zip", "is compressed in a way that cannot be read"],
    ["another kind of file", "/picture", "is image/png, not text/html or application/xhtml+xml"],
    ["a kind of file that is not told", "/untold", "does not say what kind of file it is"],
    ["who does not answer", "/silent", "does not answer within 0.05 s", { firstByteTimeout: 50 }],
    ["who does not go on", "/half", "takes too long", { timeout: 50 }],
    ["who breaks off", "/cut", "broke the connection before it was read"],
    ["redirects in a circle", "/round", "redirects more than 5 times"],
    ["a redirect to nowhere", "/moved-nowhere", "answers with 302"],
    ["a redirect to what is no address", "/to-nothing", "redirects to an invalid address"],
    ["a redirect to the cloud's own data", "/to-cloud", "leads to a host that is not on the public internet"],
    ["a redirect to this machine", "/to-version-6", "leads to a host that is not on the public internet"],
    ["a redirect to a file", "/to-file", "leads to file:, not to the web"],
    ["a redirect to a mail server", "/to-mail", "uses a port that is not for web pages"],
    ["a redirect with a password", "/to-user", "contains a user name or password"],
    ["what is gone", "/gone", "answers with 404, not found"],
    ["what is not for us", "/forbidden", "answers with 403, access denied"],
  ])("refuses %s", async (_, path, fault, options) => {
    expect(await get(path, options)).toEqual(
      expect.objectContaining({ fault, cure: expect.stringMatching(/\w/), kind: expect.stringMatching(/\w/) }),
    );
  });

  test.each([
    ["this machine", "http://127.0.0.1:1/"],
    ["this machine, written oddly", "http://0x7f.1/"],
    ["this machine, mapped", "http://[::ffff:127.0.0.1]/"],
    ["the cloud's own data", "http://169.254.169.254/latest/meta-data/"],
    ["a private network", "https://192.168.1.1/"],
  ])("does not contact %s", async (_, address) => {
    const { isAllowedAddress: _rule, ...strict } = usual;
    expect(await politeFetch(address, strict)).toMatchObject({
      kind: "address",
      fault: "leads to a host that is not on the public internet",
    });
  });

  test("does not contact this machine by its name", async () => {
    const { isAllowedAddress: _rule, ...strict } = usual;
    const address = `${server.address.replace("127.0.0.1", "localhost")}/page`;
    expect(await politeFetch(address, strict)).toMatchObject({ kind: "address" });
    expect(asked).toEqual([]);
  });

  test("checks the address that a name resolves to, and connects to no other", async () => {
    const judged: string[] = [];
    const found = await politeFetch(`${server.address.replace("127.0.0.1", "localhost")}/page`, {
      ...usual,
      isAllowedAddress: (address) => {
        judged.push(address);
        return isLoopback(address);
      },
    });
    expect([found, judged]).toEqual([expect.objectContaining({ status: 200 }), expect.arrayContaining(["127.0.0.1"])]);
  });

  test.each([
    ["twice more, waiting longer each time", "/busy", 3, [500, 1000]],
    ["after as long as it asks for", "/busy-soon", 3, [3000, 3000]],
    ["not again, where it asks for long", "/busy-long", 1, []],
    ["not again, where that is of no use", "/gone", 1, []],
    ["again, where it broke off", "/cut", 3, [500, 1000]],
  ])("asks a failing server %s", async (_, path, times, waited) => {
    pauses.length = 0;
    await get(path);
    expect([asked.length, pauses]).toEqual([times, waited]);
  });

  test("sends two requests at a time to one host", async () => {
    let now = 0;
    let most = 0;
    const crowd = await serveLoopback((_, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        response.writeHead(200, html).end("<p>One");
      }, 5);
    });
    const all = await Promise.all(Array.from({ length: 8 }, () => politeFetch(`${crowd.address}/`, usual)));
    await crowd.close();
    expect([most, all.filter(({ fault }) => fault === undefined)]).toEqual([2, expect.objectContaining({ length: 8 })]);
  });
});
