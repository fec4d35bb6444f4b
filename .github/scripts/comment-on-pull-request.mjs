// Keeps one comment on a pull request that says what the check found. Runs from the default branch, after the check, and
// takes what the check left for mere text: a fork may have written it.
import { readFile } from "node:fs/promises";

const MARK = "<!-- news-digest check -->";
/** GitHub takes 65,536 characters. */
const MOST = 60_000;

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, HEAD_BRANCH, HEAD_OWNER, HEAD_SHA } = process.env;
const [file] = process.argv.slice(2);

const found = (await readFile(file, "utf8").catch(() => "")).trim();
const pull = await findPull();
if (pull === undefined) console.log("No open pull request ends with this commit; nothing to say.");
else await say(pull, found);

/** Not by a number that the check left behind: that could be the number of any pull request. */
async function findPull() {
  const query = new URLSearchParams({ state: "open", head: `${HEAD_OWNER}:${HEAD_BRANCH}` });
  const pulls = await ask(`pulls?${query}`);
  return pulls.find(({ head }) => head.sha === HEAD_SHA)?.number;
}

async function say(number, text) {
  const earlier = await findComment(number);
  if (text === "" && earlier === undefined) return console.log("No new problems, and no earlier comment.");
  const body = `${MARK}\n${text === "" ? "The seeds have no new problems." : describe(text)}`;
  if (earlier?.body === body) return console.log("The comment says so already.");
  if (earlier === undefined) await ask(`issues/${number}/comments`, { method: "POST", body });
  else await ask(`issues/comments/${earlier.id}`, { method: "PATCH", body });
  console.log(`${earlier === undefined ? "Wrote" : "Updated"} the comment on #${number}.`);
}

async function findComment(number) {
  for (let page = 1; ; page++) {
    const comments = await ask(`issues/${number}/comments?per_page=100&page=${page}`);
    const ours = comments.find(({ user, body }) => user.login === "github-actions[bot]" && body.startsWith(MARK));
    if (ours !== undefined || comments.length < 100) return ours;
  }
}

/** In a code block nothing is a link, a mention or an image, and without back-ticks nothing ends it. */
function describe(text) {
  const plain = text.replaceAll("`", "'").replace(/[^\P{C}\n]/gu, "");
  const shown =
    plain.length <= MOST
      ? plain
      : `${plain.slice(0, plain.lastIndexOf("\n", MOST))}\n… and more; see the log of the check`;
  return `This change brings new problems with seeds:\n\n\`\`\`text\n${shown}\n\`\`\`\n\nEach line names the place, the fault and the cure.`;
}

async function ask(path, { method = "GET", body } = {}) {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
    method,
    headers: { authorization: `Bearer ${GITHUB_TOKEN}`, accept: "application/vnd.github+json" },
    ...(body !== undefined && { body: JSON.stringify({ body }) }),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${method} ${path}`);
  return await response.json();
}
