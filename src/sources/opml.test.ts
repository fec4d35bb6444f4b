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

test("folders and categories become topics, a feed counts once, and feeds outside the web are reported", () => {
  expect(readOpml(LIST)).toEqual({
    feeds: [
      { name: "Harbour & co", address: "https://harbour.example/feed", topics: ["Ports", "Cranes", "Sea"] },
      { name: "other.example", address: "https://other.example/feed", topics: [] },
    ],
    left: ["Nothing"],
  });
  expect(readOpml("<p>no")).toBeUndefined();
});

test("a feed with nested feeds, and addresses with a reader's scheme, are feeds too", () => {
  const list = (inner: string) => `<opml version="2.0"><body>${inner}</body></opml>`;
  const feeds = readOpml(
    list(
      '<outline text="Top" xmlUrl="feed://a.example/f"><outline text="In" xmlUrl="feed:https://b.example/f"/></outline>',
    ),
  )?.feeds;
  expect(feeds).toEqual([
    { name: "Top", address: "https://a.example/f", topics: [] },
    { name: "In", address: "https://b.example/f", topics: [] },
  ]);
});

test("sources survive a round trip through OPML", () => {
  const yaml =
    "sources:\n  - {name: A, feed: 'https://a.example/f', topics: [X, Y]}\n  - {name: B, page: 'https://b.example/'}\n";
  const { sources } = readSources(yaml, "sources.yaml");
  const back = readOpml(renderOpml(sources, "Mine"));
  expect(back?.feeds).toEqual([{ name: "A", address: "https://a.example/f", topics: ["X", "Y"] }]);
});

test("an import adds what is missing, and keeps comments and order", () => {
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

test.each([
  [
    "odd indents and blanks",
    "sources:\n    -   name: 'A'      # first\n        feed: https://a.example/f   \n\n# end\n",
  ],
  ["no indent", "sources:\n- {name: A,   feed: https://a.example/f}\n"],
  ["line ends of Windows", "sources:\r\n  - feed: https://a.example/f\r\n    name: A\r\n"],
  ["no line break at its end", "sources:\n  - name: A\n    feed: https://a.example/f"],
  ["fields below", "sources:\n  - name: A\n    feed: https://a.example/f\n    include: >-\n      one\n\nother: x\n"],
])("an import leaves %s byte for byte", (_, before) => {
  const { sources } = readSources(before, "s");
  const { text } = addSources(before, sources, [{ name: "New: # 1", address: "https://n.example/f", topics: ["T"] }]);
  const lines = before.split("\n").filter((line) => line.trim() !== "");
  expect(text.split("\n").filter((line) => lines.includes(line) || lines.includes(line.replace("\r", "")))).toEqual(
    expect.arrayContaining(lines),
  );
  expect(text.includes("\r")).toBe(before.includes("\r"));
  expect(/[^\r]\n/.test(text)).toBe(!before.includes("\r"));
  expect(readSources(text, "s").sources.map(({ name, topics }) => [name, topics])).toEqual([
    ["A", []],
    ["New: # 1", ["T"]],
  ]);
});

test("an import creates a missing file", () => {
  const { text } = addSources(undefined, [], readOpml(LIST)?.feeds ?? []);
  expect(readSources(text, "s")).toMatchObject({ problems: [], sources: [{ name: "Harbour & co" }, {}] });
});
