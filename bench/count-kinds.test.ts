import { expect, test } from "vitest";
import { countKinds } from "./count-kinds.ts";

test.each([
  ["articles", "2021/08/20/tesla-unveils-dojo-0123abcd/index.html"],
  ["days", "2021/08/20/index.html"],
  ["days", "archives/2021-08-20/index.html"],
  ["months and years", "2021/08/index.html"],
  ["months and years", "archives/2021-08/index.html"],
  ["months and years", "archives/2021/index.html"],
  ["topics", "topics/ai/index.html"],
  ["topics", "topics/ai/2021/08/index.html"],
  ["topics", "topics/ai/page/2/index.html"],
  ["topics", "topicyears/ai-2021/index.html"],
  ["redirects", "topics/ai/page/1/index.html"],
  ["outlets", "providers/electrek-co/index.html"],
  ["outlets", "outlets/wire/page/2/index.html"],
  ["outlets", "outletyears/wire-2021/index.html"],
  ["overviews", "index.html"],
  ["overviews", "archives/index.html"],
  ["sitemaps", "sitemaps/2021-08.xml"],
  ["feeds", "index.xml"],
  ["feeds", "atom.xml"],
  ["feeds", "outlets/wire/feed.json"],
  ["feeds", "feedarchives/2021-08/feed.xml"],
  ["feeds", "topics/ai/feed.xml"],
  ["other", "about/index.html"],
])("%s: %s", (kind, path) => {
  expect(countKinds([path])).toEqual({ [kind]: 1 });
});
