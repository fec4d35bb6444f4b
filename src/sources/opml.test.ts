import { expect, test } from "vitest";
import { addSources } from "./add-sources.ts";
import { readOpml, renderOpml } from "./opml.ts";
import { readSources } from "./read-sources.ts";

const LIST = `<?xml version="1.0"?><opml version="2.0"><body>
<outline text="Ports">
  <outline text="Harbour &amp; co" type="rss" xmlUrl="https://harbour.example/feed" category="/News/Cranes,Sea"/>
  <outline text="Nothing" xmlUrl="http://127.0.0.1/feed"/>
</outline>
<outline xmlUrl="https://other.example/feed"/>
<outline text="Again" xmlUrl="http://www.harbour.example/feed/"/>
</body></opml>`;

test("folders and categories of a list are topics, a feed counts once, and what is not of the web is told", () => {
  expect(readOpml(LIST)).toEqual({
    feeds: [
      { name: "Harbour & co", address: "https://harbour.example/feed", topics: ["Ports", "Cranes", "Sea"] },
      { name: "other.example", address: "https://other.example/feed", topics: [] },
    ],
    left: ["Nothing"],
  });
  expect(readOpml("<p>no")).toBeUndefined();
});

test("sources go out to OPML and come back", () => {
  const yaml =
    "sources:\n  - {name: A, feed: 'https://a.example/f', topics: [X, Y]}\n  - {name: B, page: 'https://b.example/'}\n";
  const { sources } = readSources(yaml, "sources.yaml");
  const back = readOpml(renderOpml(sources, "Mine"));
  expect(back?.feeds).toEqual([{ name: "A", address: "https://a.example/f", topics: ["X", "Y"] }]);
});

test("an import adds what is not there, and leaves comments and order as they are", () => {
  const before = "# mine\nsources:\n  - name: Other # keep\n    feed: https://kept.example/feed\n";
  const feeds = [
    { name: "Other", address: "https://kept.example/feed/", topics: [] },
    { name: "Other", address: "https://new.example/feed", topics: ["A: b"] },
  ];
  const { text, added } = addSources(before, readSources(before, "s").sources, feeds);
  expect(text.startsWith(before)).toBe(true);
  expect(added).toHaveLength(1);
  const reading = readSources(text, "s");
  expect(reading.problems).toEqual([]);
  expect(reading.sources.map(({ name, topics }) => [name, topics])).toEqual([
    ["Other", []],
    ["Other 2", ["A: b"]],
  ]);
});

test("an import makes the file where there is none", () => {
  const { text } = addSources(undefined, [], readOpml(LIST)?.feeds ?? []);
  expect(readSources(text, "s")).toMatchObject({ problems: [], sources: [{ name: "Harbour & co" }, {}] });
});
