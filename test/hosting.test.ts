import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { PROGRAM } from "../src/lib/program.ts";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

const read = (name: string) => readFileSync(join(PROGRAM, "docs/hosting", name), "utf8");

const { pages } = await buildInMemory(
  { "a.txt": storySeed({ title: "A story", topics: ["AI"] }) },
  { site: { search: true, api: true, shareImages: true } },
);

/** The rules of `_headers`, in its order: a path, and the headers that are sent with what it fits. */
const rules = String(pages.get("_headers"))
  .split(/\n(?=\/)/)
  .map((rule) => {
    const [path = "", ...lines] = rule.trimEnd().split("\n");
    return { path, headers: lines.map((line) => line.trim()) };
  });

/** The headers that `_headers` gives a path; later rules win. */
function wanted(path: string): ReadonlyMap<string, string> {
  const fits = rules.filter((rule) => {
    const pattern = rule.path.replace(/\./g, "\\.").replace(/\*$/, ".*").replace(/:\w+/g, "[^/]+");
    return new RegExp(`^${pattern}$`).test(path);
  });
  return new Map(
    fits.flatMap(({ headers }) =>
      headers.map((line): [string, string] => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
    ),
  );
}

describe.each(["nginx.conf", "Caddyfile"])("docs/hosting/%s", (name) => {
  test("sends every header that _headers asks for, in the same words", () => {
    const told = read(name);
    const values = rules.flatMap(({ headers }) => headers.map((line) => line.slice(line.indexOf(":") + 2)));
    expect(values.length).toBeGreaterThan(5);
    expect(values.filter((value) => !told.includes(value))).toEqual([]);
  });
});

test("docs/hosting/gitlab-ci.yml runs scripts that there are, and publishes what they make", () => {
  const jobs = parse(read("gitlab-ci.yml"));
  const manifest = JSON.parse(readFileSync(join(PROGRAM, "package.json"), "utf8"));
  const scripts = [...jobs.test.script, ...jobs.pages.script].join("\n");
  const named = [...scripts.matchAll(/npm run (\S+)/g)].map(([, script = ""]) => script);
  expect(named).toEqual(["check", "build"]);
  expect(named.filter((script) => !Object.hasOwn(manifest.scripts, script))).toEqual([]);
  expect(jobs.pages.artifacts.paths).toEqual(["public"]);
});

test("docs/hosting/gitlab-ci-in-shards.yml runs each round in as many jobs, and hands on what the next stage needs", () => {
  const jobs = parse(read("gitlab-ci-in-shards.yml"));
  expect(jobs.stages).toEqual([jobs.read.stage, jobs.plan.stage, jobs.make.stage, jobs.pages.stage]);
  expect(jobs.make.parallel).toBe(jobs.read.parallel);
  expect(jobs.make.script).toEqual(jobs.read.script);
  const part = "$CI_NODE_INDEX-of-$CI_NODE_TOTAL";
  const made = [jobs.read, jobs.plan, jobs.make].flatMap(({ artifacts }) => artifacts.paths);
  expect(made).toEqual([`parts/readings/${part}`, "parts/plan", `parts/pages/${part}.part`]);
  expect([...jobs.plan.script, ...jobs.pages.script]).toEqual([
    ...["npm run digest -- join parts", "npm run digest -- join parts"],
    "cp -r _site public",
  ]);
});

test("docs/hosting/netlify.toml builds by a script that there is, into the output folder", () => {
  expect(read("netlify.toml")).toMatch(/command = "npm run build"\npublish = "_site"/);
});

const NGINX = ["nginx", "/usr/sbin/nginx"].find((program) => spawnSync(program, ["-v"]).error === undefined);

describe.skipIf(NGINX === undefined)("nginx, where it is installed", () => {
  test("serves a site by docs/hosting/nginx.conf with the headers that _headers asks for", async () => {
    await inTemporaryFolder(async (root) => {
      await writeFiles(join(root, "site"), Object.fromEntries([...pages].map(([path, page]) => [path, String(page)])));
      await serving(root, async (port) => {
        const [style = ""] = [...pages.keys()].filter((path) => path.endsWith(".css"));
        for (const path of [
          "/",
          "/about/",
          "/search/",
          `/${style}`,
          "/feed.xml",
          "/topics/ai/atom.xml",
          "/feeds/hot/feed.json",
          "/api/news/index.json",
          "/manifest.webmanifest",
        ]) {
          const { status, headers } = await ask(port, path);
          expect(status, path).toBe(200);
          for (const [name, value] of wanted(path)) expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
        }
        expect((await ask(port, "/")).headers["content-type"]).toBe("text/html; charset=utf-8");
        expect((await ask(port, "/")).headers["content-encoding"]).toBe("gzip");
        expect((await ask(port, "/about")).headers.location).toBe("/about/");
        const missing = await ask(port, "/nowhere/");
        expect(missing.status).toBe(404);
        expect(missing.headers["content-security-policy"]).toBe(wanted("/").get("Content-Security-Policy"));
        expect((await ask(port, "/_headers")).status).toBe(404);
        const { headers } = await ask(port, "/feed.xml");
        expect((await ask(port, "/feed.xml", { "if-none-match": String(headers.etag) })).status).toBe(304);
      });
    });
  });
});

/** Runs nginx on a free port by our file, with the site below `root`, until `work` is done. */
async function serving(root: string, work: (port: number) => Promise<void>): Promise<void> {
  const port = await freePort();
  const server = read("nginx.conf")
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("listen [::]:80;", "")
    .replace("/srv/news", join(root, "site"));
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(root, name)};`)
    .join("\n");
  // Started by root, nginx would read as somebody who may not enter the folder.
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  await writeFiles(root, {
    "nginx.conf": `${user}daemon off;\npid ${join(root, "pid")};\nerror_log ${join(root, "errors")};\nevents {}\nhttp {\n${folders}\naccess_log off;\ntypes { text/html html; text/css css; text/javascript js; application/xml xml; image/svg+xml svg; }\n${server}\n}\n`,
  });
  const child = spawn(NGINX ?? "", ["-p", root, "-c", join(root, "nginx.conf")], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("close", resolve));
  try {
    await listening(port);
    await work(port);
  } finally {
    child.kill();
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until something answers on the port; a server that never does fails by the test's own time limit. */
async function listening(port: number): Promise<void> {
  for (;;) {
    const answered = await ask(port, "/").then(
      () => true,
      () => false,
    );
    if (answered) return;
  }
}

function ask(port: number, path: string, headers: Readonly<Record<string, string>> = {}) {
  return new Promise<{ readonly status: number | undefined; readonly headers: IncomingMessage["headers"] }>(
    (resolve, reject) => {
      get({ port, path, host: "127.0.0.1", headers: { "accept-encoding": "gzip", ...headers } }, async (response) => {
        await text(response);
        resolve({ status: response.statusCode, headers: response.headers });
      }).on("error", reject);
    },
  );
}
