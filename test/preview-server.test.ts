import { once } from "node:events";
import { mkdir, symlink } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Preview, servePreview } from "../src/cli/preview-server.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

/** Serves a small site whose neighbour holds a secret, and hands on how to ask it, byte by byte. */
async function served(prefix: string, look: (ask: Ask, preview: Preview) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (root) => {
    await writeFiles(root, {
      "site/index.html": "<head></head>front",
      "site/404.html": "<head></head>nowhere",
      "site/2021/index.html": "<head></head>year",
      "site/Straße & co.txt": "umlauts",
      "site/feed.xml": "<rss/>",
      "site/.hidden/x": "SECRET",
      "site-sibling/x": "SECRET",
      x: "SECRET",
    });
    await symlink(join(root, "site-sibling"), join(root, "site/linked"));
    await symlink(join(root, "x"), join(root, "site/leak.html"));
    await mkdir(join(root, "site/led"));
    await symlink(join(root, "x"), join(root, "site/led/index.html"));
    const preview = await servePreview({ dir: join(root, "site"), prefix, host: "127.0.0.1", port: 0 });
    const port = Number(new URL(preview.address).port);
    try {
      await look((text) => answerTo(port, text), preview);
    } finally {
      preview.close();
    }
  });
}

type Ask = (text: string) => Promise<string>;

/** What comes back for these bytes, until the server hangs up. */
async function answerTo(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("utf8").on("data", (some) => {
    answer += some;
  });
  socket.on("error", () => {});
  socket.write(text, "latin1");
  await once(socket, "close");
  return answer;
}

const get = (path: string, ...headers: readonly string[]) =>
  [`GET ${path} HTTP/1.1`, "Connection: close", ...(headers.length > 0 ? headers : ["Host: localhost"]), "", ""].join(
    "\r\n",
  );

const statusOf = (answer: string) => Number(answer.split(" ")[1]);

test("the preview serves pages, folders, files, parts of files and what is not there", async () => {
  await served("", async (ask) => {
    expect(await ask(get("/"))).toContain('<script type="module" src="/.digest/reload.js"></script></head>front');
    expect(await ask(get("/2021/?a"))).toContain("year");
    expect(await ask(get("/2021?a"))).toContain("Location: /2021/?a\r\n");
    expect(await ask(get("//2021"))).toContain("Location: /2021/\r\n");
    expect(await ask(get("/Stra%C3%9Fe%20&%20co.txt"))).toContain("umlauts");
    expect(await ask(get("/feed.xml"))).toContain("Content-Type: application/xml");
    expect(await ask(get("/feed.xml", "Host: localhost", "Range: bytes=1-3"))).toMatch(/ 206 .*\r\n\r\nrss$/s);
    expect(await ask(get("/gone/"))).toMatch(/ 404 .*nowhere/s);
    expect(await ask(get("/.digest/reload.js"))).toContain('"/.digest/changes"');
  });
});

test("the preview keeps to the prefix of its site", async () => {
  await served("/news", async (ask, preview) => {
    expect(preview.address).toMatch(/^http:\/\/localhost:\d+\/news\/$/);
    expect(await ask(get("/"))).toContain("Location: /news/\r\n");
    expect(await ask(get("/news"))).toMatch(/ 404 /);
    expect(await ask(get("/news/2021"))).toContain("Location: /news/2021/\r\n");
    expect(await ask(get("/news/"))).toContain("/news/.digest/reload.js");
    expect(statusOf(await ask(get("/newspaper/feed.xml")))).toBe(404);
  });
});

test.each([
  ..."/..%2f..%2fx /../x /%2e%2e/x /..%2fsite-sibling/x /2021/..%2f..%2fsite-sibling/x /..\\x /..%5cx /%5c..%5cx".split(
    " ",
  ),
  ..."/%2e%2e%5csite-sibling%5cx //../x //..%2fx /%252e%252e%252fx /....//x /linked/x /leak.html /led/ /.hidden/x".split(
    " ",
  ),
  ..."/2021/../.hidden/x /%2ehidden/x /c:/x /x%00.html /.;/../x".split(" "),
])("there is no way out of the preview's folder by %s", async (path) => {
  await served("", async (ask) => {
    const answer = await ask(get(path));
    expect(answer).not.toContain("SECRET");
    expect(statusOf(answer)).toBe(404);
  });
});

test("the preview outlives whatever it is asked", async () => {
  const hostile = [
    ..."/% /%E0%A4%A // /// /\\\\ /%00 /%ff /?% /# * http://evil.example/ evil.example:80 /%2f%2f /con /nul"
      .split(" ")
      .map((path) => get(path)),
    get(`/${"a".repeat(5_000)}`),
    get(`/${"a/".repeat(5_000)}`),
    get(`/${"a".repeat(100_000)}`),
    ..."POST PUT DELETE TRACE OPTIONS PROPFIND CONNECT NONSENSE"
      .split(" ")
      .map((method) => get("/").replace("GET", method)),
    "GET / HTTP/1.0\r\n\r\n",
    "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
    "GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "\0\0\0\0\r\n\r\n",
    "\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03",
    "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
    get("/feed.xml", "Host: localhost", "Range: bytes=9999999-"),
    get("/", "Host: localhost", "Upgrade: websocket", "Sec-WebSocket-Key: x"),
    get("/", "Host: localhost", "Upgrade: h2c", "HTTP2-Settings: %"),
    get("/", "Host: [::1", "Origin: %"),
  ];
  await served("", async (ask, preview) => {
    for (const text of hostile) await ask(text);
    const port = Number(new URL(preview.address).port);
    // Asked, and gone before the answer.
    for (const path of ["/", "/feed.xml", "/.digest/changes"]) {
      const socket = connect(port, "127.0.0.1");
      socket.write(get(path));
      await once(socket, "ready");
      socket.resetAndDestroy();
    }
    preview.reload();
    expect(statusOf(await ask(get("/")))).toBe(200);
  });
});

test("the preview answers to its own names, and to pages of its own", async () => {
  await served("", async (ask) => {
    const status = async (...headers: readonly string[]) => statusOf(await ask(get("/.digest/reload.js", ...headers)));
    for (const host of ["localhost", "LOCALHOST:9", "127.0.0.1:8080", "[::1]:8080", "news.localhost", "localhost."])
      expect(await status(`Host: ${host}`), host).toBe(200);
    const strangers = [
      "evil.example",
      "localhost.evil.example",
      "evillocalhost",
      "127.0.0.1.evil.example",
      "10.0.0.1",
      "",
    ];
    for (const host of [...strangers, "0.0.0.0", "localhost@evil.example", "evil.example/localhost", "169.254.1.1"])
      expect(await status(`Host: ${host}`), host).toBe(403);
    expect(await status("Host: localhost:8080", "Origin: http://localhost:8080")).toBe(200);
    const origins = [
      "http://evil.example",
      "null",
      "http://localhost:9",
      "http://localhost:8080.evil.example",
      "file://",
    ];
    for (const origin of origins) expect(await status("Host: localhost:8080", `Origin: ${origin}`), origin).toBe(403);
  });
});

test("the preview is read, and takes nothing", async () => {
  await served("", async (ask) => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const answer = await ask(get("/").replace("GET", method));
      expect([statusOf(answer), /^Allow: .*$/m.exec(answer)?.[0].trim()], method).toEqual([405, "Allow: GET, HEAD"]);
    }
  });
});

test("a request may name its host in a whole address, which counts before Host", async () => {
  await served("", async (ask) => {
    const answer = await ask(get("http://localhost:80/2021/?a=1", "Host: localhost"));
    expect(answer).toContain("year");
    expect(await ask(get("http://localhost", "Host: localhost"))).toContain("front");
    expect(statusOf(await ask(get("http://evil.example/2021/", "Host: localhost")))).toBe(403);
    expect(statusOf(await ask(get("http://evil.example@localhost/", "Host: localhost")))).toBe(403);
  });
});

test("an open page is told of a change", async () => {
  await served("", async (_, preview) => {
    const response = await fetch(new URL("/.digest/changes", preview.address.replace("localhost", "127.0.0.1")));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe(":\n\n");
    preview.reload();
    expect((await reader?.read())?.value).toBe("data: changed\n\n");
    await reader?.cancel();
  });
});

test("where a port is taken the preview takes the next one, and says so where there is none", async () => {
  await served("", async (_, preview) => {
    const port = Number(new URL(preview.address).port);
    const options = { dir: ".", prefix: "", host: "127.0.0.1", port };
    const next = await servePreview(options);
    expect(Number(new URL(next.address).port)).toBeGreaterThan(port);
    next.close();
    await expect(servePreview({ ...options, host: "203.0.113.9" })).rejects.toThrow(
      "name another with --port or --host",
    );
  });
});
