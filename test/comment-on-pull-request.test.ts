import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { expect, test } from "vitest";
import { z } from "zod";
import { PROGRAM } from "../src/lib/program.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";
const BOT = "github-actions[bot]";
const posted = z.object({ body: z.string() });

interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  body: string;
}

interface PullRequest {
  /** The commit it ends with. */
  readonly sha: string;
  readonly comments: Comment[];
}

/** A pull request of number 7 from somebody:patch-1, on a server that answers as GitHub does. */
async function comment(pull: PullRequest, problems: string): Promise<string> {
  const server = createServer(async (request, response) => {
    const [path = "", query = ""] = (request.url ?? "").replace("/repos/us/digest/", "").split("?");
    const answer = (value: unknown) => response.end(JSON.stringify(value));
    if (request.headers.authorization !== "Bearer secret") return response.writeHead(401).end();
    if (path === "pulls") {
      const asked = new URLSearchParams(query).get("head") === "somebody:patch-1";
      return answer(asked ? [{ number: 7, head: { sha: pull.sha } }] : []);
    }
    if (request.method === "GET") return answer(new URLSearchParams(query).get("page") === "1" ? pull.comments : []);
    const { body } = posted.parse(await json(request));
    if (request.method === "POST" && path === "issues/7/comments")
      pull.comments.push({ id: 99, user: { login: BOT }, body });
    const changed = pull.comments.find(({ id }) => path === `issues/comments/${id}`);
    if (changed !== undefined) changed.body = body;
    return answer({});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await inTemporaryFolder(async (dir) => {
      await writeFiles(dir, { "problems.txt": problems });
      return await run(join(dir, "problems.txt"), `http://127.0.0.1:${port}`);
    });
  } finally {
    server.close();
  }
}

function run(file: string, api: string): Promise<string> {
  const script = join(PROGRAM, ".github/scripts/comment-on-pull-request.mjs");
  const child = spawn(process.execPath, [script, file], {
    env: {
      GITHUB_API_URL: api,
      GITHUB_REPOSITORY: "us/digest",
      GITHUB_TOKEN: "secret",
      HEAD_OWNER: "somebody",
      HEAD_BRANCH: "patch-1",
      HEAD_SHA: SHA,
    },
  });
  const printed: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve) => child.on("close", () => resolve(Buffer.concat(printed).toString())));
}

const stranger: Comment = { id: 1, user: { login: "somebody" }, body: "<!-- news-digest check -->\nforged" };

test("new problems become one comment, which later checks bring up to date", async () => {
  const pull: PullRequest = { sha: SHA, comments: [stranger] };
  await comment(pull, "seeds/a.txt:3:1 error title is missing\n");
  expect(pull.comments).toHaveLength(2);
  expect(pull.comments[1]?.body).toContain("```text\nseeds/a.txt:3:1 error title is missing\n```");
  expect(await comment(pull, "seeds/a.txt:3:1 error title is missing\n")).toContain("says so already");
  await comment(pull, "");
  expect(pull.comments).toHaveLength(2);
  expect(pull.comments[1]?.body).toContain("no new problems");
  // Whoever writes like the check is not taken for it.
  expect(pull.comments[0]).toEqual(stranger);
});

test("nothing is said of a change that brings no problem, nor where the pull request has gone on", async () => {
  const fine: PullRequest = { sha: SHA, comments: [] };
  expect(await comment(fine, "")).toContain("No new problems");
  const ahead: PullRequest = { sha: "f".repeat(40), comments: [] };
  expect(await comment(ahead, "seeds/a.txt:3:1 error")).toContain("No open pull request");
  expect([...fine.comments, ...ahead.comments]).toEqual([]);
});

test("what a fork left behind stays text, however it is written and however long it is", async () => {
  const pull: PullRequest = { sha: SHA, comments: [] };
  const hostile = "```\n@everyone [click](https://evil.example) \u202e\u0007<img src=x>\n";
  await comment(pull, `${hostile}${"seeds/a.txt:1:1 error too much\n".repeat(10_000)}`);
  const [{ body } = { body: "" }] = pull.comments;
  expect(body.length).toBeLessThan(65_536);
  expect(body.match(/```/g)).toHaveLength(2);
  expect(body).toMatch(/^[\n\P{C}]*$/u);
  expect(body.slice(0, body.indexOf("```"))).not.toContain("@everyone");
  expect(body).toContain("and more; see the log of the check\n```");
});
