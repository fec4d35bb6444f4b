import { expect, test, vi } from "vitest";
import { planSite } from "../../src/publishing/plan-site.ts";
import { bodyOf } from "./articles.ts";
import { buildInMemory } from "./build-in-memory.ts";
import { renderedDirectly } from "./render-directly.ts";
import { storySeed } from "./story-seed.ts";
import { TEST_SITE } from "./test-site.ts";

vi.unmock("../../src/publishing/render-pages.ts");

test("gives the same as Eleventy", async () => {
  const files = {
    "lead.txt": storySeed({
      title: "Lead",
      address: "https://x.example/lead",
      topics: ["AI", "C++"],
      related: [{ title: "Other", address: "https://x.example/other" }],
    }),
    "merged.txt": storySeed({
      title: "Other",
      address: "https://x.example/other",
      published: false,
      heat: -1,
    }),
    "undated.txt": storySeed({ title: "<Undated>", date: undefined, address: "https://x.example/undated" }),
  };
  const { digest, pages } = await buildInMemory(files);
  const detail = { coverage: [], body: bodyOf("<p>A text.</p>") };
  // The details' cache no longer exists, so compare pages that need no details.
  const plan = planSite(digest, "");
  const direct = await renderedDirectly({ site: TEST_SITE, plan, detailOf: () => detail });
  expect([...direct.keys()].sort()).toEqual([...pages.keys()].sort());
  const needsDetail = (file: string) =>
    /(?:^|^(?:topics|providers)\/[^/]+\/)(?:feed\.xml|atom\.xml|feed\.json)$/.test(file) ||
    [...digest.pages].some(({ article }) => file === `${article.path.slice(1)}index.html`);
  const same = [...direct].filter(([file, text]) => pages.get(file) === text).map(([file]) => file);
  expect(same).toEqual([...direct.keys()].filter((file) => !needsDetail(file)));
});
