import { expect, test } from "vitest";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { storySeed } from "./helpers/story-seed.ts";

const WITHHELD = {
  "removed.md": { removed: true },
  "future.md": { date: "2999-01-01T00:00:00Z" },
  "low.md": { published: false, quality: 3 },
  "refused.md": { date: "yesterday" },
  "unreadable.md": { lines: ["topics: ["] },
  "held.md": {},
  "emptied.md": {},
};

const titleOf = (name: string) => `Tabloid names the ${name.replace(".md", "")} witness`;

/** The addresses of the list are spelled in another way than those of the seeds. */
const related = Object.keys(WITHHELD).map((name) => ({
  title: titleOf(name),
  address: `http://www.tabloid.example/${name}/?utm_source=x`,
  date: "2021-08-20T15:46:00Z",
}));

const seeds = {
  "lead.md": storySeed({ title: "Dam inspection finds cracks", address: "https://dam.example/cracks", related }),
  ...Object.fromEntries(
    Object.entries(WITHHELD).map(([name, fields]) => [
      name,
      storySeed({ title: titleOf(name), address: `https://tabloid.example/${name}`, ...fields }),
    ]),
  ),
  "held.meta.yaml": "topics: [",
  "emptied.meta.yaml": "",
};

test("what is withheld is in no file of the site, though a lead lists it", async () => {
  const { pages } = await buildInMemory(seeds);
  expect(pages.size).toBeGreaterThan(20);
  expect([...pages].flatMap(([path, text]) => (/tabloid/i.test(text) ? path : []))).toEqual([]);
});

test("what the lead's curator keeps is listed all the same", async () => {
  const { pages } = await buildInMemory({
    ...seeds,
    "lead.meta.yaml": "keepRelated:\n  - https://tabloid.example/low.md\n",
  });
  const listing = [...pages].filter(([, text]) => text.includes(titleOf("low.md")));
  expect(listing.map(([path]) => path)).toContain("feed.xml");
  expect([...pages].flatMap(([path, text]) => (/names the (?:removed|future|refused)/.test(text) ? path : []))).toEqual(
    [],
  );
});
