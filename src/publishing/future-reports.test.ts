import { expect, test } from "vitest";
import { readFolder } from "../../test/helpers/read-folder.ts";
import { seedFolder } from "../../test/helpers/seed-folder.ts";
import { storySeed } from "../../test/helpers/story-seed.ts";
import { formatProblem } from "../seeds/problem.ts";
import { withFutureReports } from "./future-reports.ts";

const report = (letter: string, date?: string) => ({
  title: `Report ${letter}`,
  address: `https://other.example/${letter}`,
  ...(date !== undefined && { date }),
});

async function warnings(files: Readonly<Record<string, string>>, now: string, timeZone = "UTC") {
  const folder = await seedFolder(files);
  const reading = await readFolder(folder);
  const { problems } = await withFutureReports(reading, folder, { now, timeZone });
  return problems.slice(reading.problems.length).map(formatProblem);
}

test("coverage dated after the build gives a warning at its date, until that time", async () => {
  const related = [report("a", "2021-05-02T10:00:00Z"), report("b", "2021-06-01T12:00:00+02:00"), report("c")];
  const files = { "a.txt": storySeed({ related }) };
  expect(await warnings(files, "2021-06-01T09:59:59Z")).toEqual([
    'seeds/a.txt:15:24 warning related[2].publishedDateTime "2021-06-01T12:00:00+02:00" is in the future, so it does not update the article; correct it if the report is out',
  ]);
  expect(await warnings(files, "2021-06-01T10:00:00Z")).toEqual([]);
});

test("also if it has only a day, which has not begun in the site's time zone", async () => {
  const files = { "a.txt": storySeed({ related: [report("a", "2021-06-01")] }) };
  expect(await warnings(files, "2021-05-31T11:00:00Z", "Pacific/Kiritimati")).toEqual([]);
  expect(await warnings(files, "2021-05-31T11:00:00Z", "UTC")).toHaveLength(1);
});

test("also if it is a merged seed, in its sidecar if that states the date; a pending seed gives none", async () => {
  const merged = { published: false, heat: -1 };
  const files = {
    "a.txt": storySeed({ ...merged, date: "2022-01-01T00:00:00Z" }),
    "b.txt": storySeed({ ...merged, address: "https://news.example/b" }),
    "b.meta.yaml": "publishedDateTime: 2022-01-01\n",
    "c.txt": storySeed({ date: "2022-01-01T00:00:00Z", address: "https://news.example/c" }),
  };
  const found = await warnings(files, "2021-06-01T00:00:00Z");
  expect(found.map((line) => line.split(" ")[0])).toEqual(["seeds/a.txt:4:20", "seeds/b.meta.yaml:1:20"]);
});
