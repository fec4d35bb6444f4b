import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { indexRecords } from "./index-records.ts";
import type { SearchRecord } from "./search-record.ts";

const records = Array.from({ length: 60 }, (_, place): SearchRecord => {
  const words = Array.from({ length: 30 }, (_, index) => `w${((index * place * 7) % 977).toString(36)}`);
  return {
    url: `/2021/05/01/story-${place}/`,
    content: words.join(" "),
    language: "en",
    meta: { title: `Story ${place}`, outlet: "Herald", date: "May 1, 2021", topics: "AI" },
    filters: { is: ["topic:AI", `topic:T${place % 30}`, `outlet:${place % 5}`, "year:2021"] },
    sort: { date: `2021-05-01T10:00:${String(place).padStart(2, "0")}Z` },
  };
});

test("the same records give the same bytes, and the files name each other", async () => {
  const [one, other] = [
    await indexRecords(records, { language: "en", program: true }),
    await indexRecords(records, { language: "en", program: true }),
  ];
  const bytesOf = (files: typeof one) =>
    files.map(({ path, bytes }) => `${path} ${Buffer.from(bytes).toString("base64")}`).sort();
  expect(bytesOf(one)).toEqual(bytesOf(other));
  const find = (pattern: RegExp) => one.find(({ path }) => pattern.test(path));
  const contents = find(/\.pf_meta$/);
  const filter = find(/\.pf_filter$/);
  expect(Buffer.from(find(/entry/)?.bytes ?? []).toString()).toContain(
    /en_[0-9a-f]+(?=\.pf_meta)/.exec(contents?.path ?? "")?.[0],
  );
  expect(gunzipSync(contents?.bytes ?? Buffer.alloc(0)).toString("latin1")).toContain(
    /en_[0-9a-f]+/.exec(filter?.path ?? "")?.[0],
  );
});

test("an index that is merged into another brings no program, and a language without endings gets one all the same", async () => {
  const names = async (language: string, program: boolean) =>
    (await indexRecords(records.slice(0, 1), { language, program }))
      .map(({ path }) => path)
      .filter((path) => !/pf_|entry/.test(path));
  expect(await names("en-GB", false)).toEqual([]);
  expect((await names("en-GB", true)).sort()).toEqual(["pagefind.js", "wasm.en.pagefind"]);
  expect((await names("xx", true)).sort()).toEqual(["pagefind.js", "wasm.unknown.pagefind"]);
});
