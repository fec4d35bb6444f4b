import { describe, expect, test } from "vitest";
import type { FetchedResource } from "./fetched.ts";
import { withRobots } from "./robots.ts";

const OPTIONS = { accept: ["text/html"], maxBytes: 1000 };

/** A web with a single host; `robots` is its robots.txt, or the answer instead of it. */
function webWith(robots: string | (FetchedResource & { readonly fault: string })) {
  const asked: string[] = [];
  const pauses: number[] = [];
  const fetch = withRobots(
    async (url): Promise<FetchedResource> => {
      asked.push(url.replace("https://a.example", ""));
      const found = (text: string) => ({
        ...{ address: url, movedForGood: false, status: 200 },
        bytes: new TextEncoder().encode(text),
      });
      if (!url.endsWith("/robots.txt")) return found("here");
      return typeof robots === "string" ? found(robots) : robots;
    },
    async (milliseconds) => pauses.push(milliseconds),
  );
  const get = async (path: string) => (await fetch(`https://a.example${path}`, OPTIONS)).fault ?? "had";
  return { get, asked, pauses };
}

describe("robots.txt", () => {
  test("is fetched once per host", async () => {
    const { get, asked } = webWith("");
    expect(await Promise.all([get("/1"), get("/2")])).toEqual(["had", "had"]);
    expect(asked.filter((path) => path === "/robots.txt")).toHaveLength(1);
  });

  test.each([
    ["all", "User-agent: *\nDisallow: /", ["/x"], []],
    ["us by name, in any case", "User-agent: News-Digest\nDisallow: /\n\nUser-agent: *\nAllow: /", ["/x"], []],
    ["others", "User-agent: other\nDisallow: /", [], ["/x"]],
    ["a folder, but for a part of it", "User-agent: *\nDisallow: /a/\nAllow: /a/b/", ["/a/x"], ["/a/b/x", "/c"]],
    ["a pattern", "User-agent: *\nDisallow: /*.php$", ["/x.php"], ["/x.php?1"]],
    ["all but us", "User-agent: *\nDisallow: /\n\nUser-agent: news-digest\nAllow: /", [], ["/x"]],
  ])("forbids %s", async (_, rules, closed, open) => {
    const { get, asked } = webWith(rules);
    for (const path of closed) expect(await get(path)).toBe("is closed to programs by its host's robots.txt");
    for (const path of open) expect(await get(path)).toBe("had");
    expect(asked).toEqual(["/robots.txt", ...open]);
  });

  test.each<[string, Parameters<typeof webWith>[0], string]>([
    ["not there", { kind: "answer", status: 404, fault: "answers with 404", cure: "" }, "had"],
    ["not for us", { kind: "answer", status: 403, fault: "answers with 403", cure: "" }, "had"],
    ["a redirect in a circle", { kind: "answer", fault: "redirects more than 5 times", cure: "" }, "had"],
    [
      "an error of the server",
      { kind: "answer", status: 503, fault: "answers with 503", cure: "" },
      "may not be fetched: its host's robots.txt answers with 503",
    ],
    [
      "on a dead host",
      { kind: "network", fault: "is on a host that does not exist", cure: "" },
      "is on a host that does not exist",
    ],
  ])("that is %s", async (_, robots, result) => {
    expect(await webWith(robots).get("/x")).toBe(result);
  });

  test("may set a delay, which is kept up to ten seconds", async () => {
    const { get, pauses } = webWith("User-agent: *\nCrawl-delay: 3600");
    await get("/1");
    await get("/2");
    expect(pauses).toEqual([10_000]);
  });
});
