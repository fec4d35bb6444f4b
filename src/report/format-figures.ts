import { count } from "../lib/count.ts";
import type { BuildReport } from "./build-report.ts";

/** The key figures of a report, each with a name and an explanation. */
export function figuresOf(
  report: BuildReport,
): { readonly name: string; readonly figure: number; readonly note: string }[] {
  const { articles, withheld, problems, cuts, changes, files } = report;
  const published = articles.filter(({ isDraft }) => isDraft === undefined);
  const of = (wanted: string) => problems.filter(({ severity }) => severity === wanted);
  const refused = new Set(of("error").map(({ file }) => file)).size;
  const { added, changed, withdrawn } = changes ?? { added: [], changed: [], withdrawn: [] };
  const news = changes && `${added.length} added, ${changed.length} changed, ${withdrawn.length} withdrawn`;
  return [
    { name: "Published", figure: published.length, note: news ?? "the first build with a report" },
    { name: "Withheld", figure: withheld.length, note: withheld.length === 0 ? "" : "each with its reason below" },
    { name: "Refused", figure: refused, note: refused === 0 ? "" : "seeds with errors" },
    { name: "Warnings", figure: of("warning").length, note: "" },
    {
      name: "Lines cut",
      figure: cuts.reduce((sum, { lines }) => sum + lines, 0),
      note: cuts.length === 0 ? "" : `from ${count(cuts.length, "text")}`,
    },
    {
      name: "Files written",
      figure: files.written,
      note: `${files.unchanged.toLocaleString("en")} unchanged, ${files.removed} removed`,
    },
  ];
}

/** The seconds of a build, in all and by stage: "1.37", "read 0.48, render 0.89, publish 0.00". */
export function formatSeconds({ reading, rendering, publishing }: BuildReport["seconds"]) {
  return {
    total: (reading + rendering + publishing).toFixed(2),
    stages: `read ${reading.toFixed(2)}, render ${rendering.toFixed(2)}, publish ${publishing.toFixed(2)}`,
  };
}

/** The footer of a report: "50 files, 1.2 MB; 1.37 s: read 0.48, render 0.89, publish 0.00". */
export function formatEffort({ size, seconds, count: seeds, cached }: BuildReport): string {
  const { total, stages } = formatSeconds(seconds);
  const known = cached > 0 ? `, ${cached.toLocaleString("en")} of them from the cache` : "";
  const megabytes = (size.bytes / 1e6).toFixed(1);
  return `${count(seeds, "seed")}${known}; ${count(size.files, "page")}, ${megabytes} MB; ${total} s (${stages})`;
}
