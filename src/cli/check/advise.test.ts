import { describe, expect, test } from "vitest";
import { readFolder } from "../../../test/helpers/read-folder.ts";
import { storySeed } from "../../../test/helpers/story-seed.ts";
import { inTemporaryFolder } from "../../../test/helpers/temporary-folder.ts";
import { writeFiles } from "../../../test/helpers/write-files.ts";
import { formatProblem } from "../../seeds/problem.ts";
import { advise } from "./advise.ts";

const topics = [{ name: "AI in Autos" }];

async function adviceOn(files: Readonly<Record<string, string>>): Promise<string[]> {
  return await inTemporaryFolder(async (path) => {
    await writeFiles(path, files);
    const folder = { path, shown: "seeds" };
    return (await advise(folder, await readFolder(folder), { topics })).map(formatProblem);
  });
}

const TEXT = "It stood still for forty years, and now the mill by the river turns again, said its miller.\n";

describe("advise", () => {
  test("says nothing about good seeds", async () => {
    expect(await adviceOn({ "a.txt": storySeed({ topics: ["AI in Autos", "Bees"] }) })).toEqual([]);
  });

  test("suggests the date of a plain text, at the line that states it", async () => {
    expect(await adviceOn({ "deep/mill.txt": `The mill opens\n\nPublished 2 March 2023\n\n${TEXT}` })).toEqual([
      'seeds/deep/mill.txt:3:1 note publishedDateTime could be 2023-03-02: the text says "Published 2 March 2023"; if so, add publishedDateTime: 2023-03-02 to mill.meta.yaml',
    ]);
  });

  test("suggests a date from the address, at the invalid date", async () => {
    const seed = storySeed({ date: "May 1", address: "https://news.example/2021/05/01/mill" });
    expect(await adviceOn({ "mill.txt": seed })).toEqual([
      'seeds/mill.txt:4:20 note publishedDateTime could be 2021-05-01: the address says "/2021/05/01"; if so, add publishedDateTime: 2021-05-01 to mill.meta.yaml',
    ]);
  });

  test("suggests none if a sidecar gives one", async () => {
    const files = {
      "mill.txt": `The mill opens\n\nPublished 2 March 2023\n\n${TEXT}`,
      "mill.meta.yaml": "publishedDateTime: 2021-05-01T00:00:00Z\n",
    };
    expect(await adviceOn(files)).toEqual([]);
  });

  test.each([
    "https://news.example/a?utm_source=x",
    "https://news.example/a?fbclid=x",
    "https://news.example/a?rb_clickid=x",
    "https://news.example/a?mc_eid=x",
    "https://news.example/a?s_cid=x",
    "https://news.example/a/amp",
    "https://news.example/a.amp.html",
    "https://news.example/a?outputType=amp",
    "https://www.google.com/amp/s/news.example/a",
    "https://news-example.cdn.ampproject.org/c/s/news.example/a",
    "https://m.news.example/a",
    "https://en.m.wikipedia.org/wiki/A",
    "https://news.example/a#:~:text=x",
  ])("names a simpler form of %s, in the seed and in its coverage", async (address) => {
    const related = [{ title: "Another", address }];
    const advice = await adviceOn({ "mill.txt": storySeed({ address, lines: [`originalUrl: "${address}"`] }) });
    expect(advice).toHaveLength(1);
    expect(advice[0]).toMatch(
      /^seeds\/mill\.txt:5:9 note webUrl can be simpler: it works without .+; if that opens, set webUrl: https?:.+ in mill\.meta\.yaml/,
    );
    const [covered] = await adviceOn({ "mill.txt": storySeed({ related }) });
    expect(covered).toMatch(
      /^seeds\/mill\.txt:\d+:13 note related\[1\]\.webUrl can be simpler: .+; if that opens, write https:/,
    );
  });

  test("suggests the intended topic, in invalid seeds too", async () => {
    const warning = 'warning topics[2] "AI in Auto" looks like a known topic; did you mean "AI in Autos"?';
    const seed = storySeed({ topics: ["Bees", "AI in Auto"] });
    expect(await adviceOn({ "mill.txt": seed })).toEqual([expect.stringContaining(warning)]);
    const refused = storySeed({ topics: ["Bees", "AI in Auto"], title: undefined });
    expect(await adviceOn({ "mill.txt": refused })).toEqual([expect.stringContaining(warning)]);
  });

  test("names a seed with the same news", async () => {
    const title = "The mill by the river opens again";
    const files = {
      "a.txt": storySeed({ title }),
      "b.txt": storySeed({ title, address: "https://other.example/mill" }),
    };
    expect(await adviceOn(files)).toEqual([
      `seeds/b.txt:2:8 note reports the same story as seeds/a.txt ("${title}"): their titles are 100% alike; merge them with digest cluster --write`,
    ]);
  });

  test("names a seed that contradicts another, to be checked", async () => {
    const files = {
      "a.txt": storySeed({ title: "Court rules harbour tax is legal" }),
      "b.txt": storySeed({ title: "Court rules harbour tax is not legal", address: "https://other.example/mill" }),
    };
    const [note] = await adviceOn(files);
    expect(note).toMatch(/^seeds\/b\.txt:2:8 note may be the same story as seeds\/a\.txt .* but one says "not"; if so/);
  });

  test("ignores seeds that list each other, and merged ones", async () => {
    const title = "The mill by the river opens again";
    const address = "https://other.example/mill";
    const lead = storySeed({ title, related: [{ title, address }] });
    expect(await adviceOn({ "a.txt": lead, "b.txt": storySeed({ title, address }) })).toEqual([]);
    const merged = storySeed({ title, address, lines: ["published: false", "heat: -1"] });
    expect(await adviceOn({ "a.txt": storySeed({ title }), "b.txt": merged })).toEqual([]);
  });

  test("leaves unreadable seeds to other checks", async () => {
    expect(await adviceOn({ "a.txt": "---\n&\n---\n", "b.txt": "\0" })).toEqual([]);
  });
});
