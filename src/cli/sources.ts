import { resolve } from "node:path";
import { count } from "../lib/count.ts";
import { escapeInvisible } from "../lib/quote.ts";
import { readIfThere } from "../lib/read-if-there.ts";
import { UsageError } from "../lib/usage-error.ts";
import { replaceFile } from "../lib/write-file.ts";
import { isError } from "../seeds/problem.ts";
import { addSources } from "../sources/add-sources.ts";
import { daysBetween, type Health, healthKey, isDue } from "../sources/health.ts";
import { readOpml, renderOpml } from "../sources/opml.ts";
import { readSources } from "../sources/read-sources.ts";
import { currentInstant } from "./clock.ts";
import { formatProblems } from "./format-build.ts";
import { formatMove } from "./format-gather.ts";
import { here } from "./here.ts";
import { loadGathered, loadHealth, loadSources, SOURCES, sourcesPath } from "./load-sources.ts";
import type { Project } from "./open-project.ts";
import type { Paint, Terminal } from "./terminal.ts";

/** Options of `digest sources` as typed. */
export interface SourcesFlags {
  readonly import?: string;
  readonly opml?: string;
  readonly json: boolean;
}

/** Days after which a source without new items is reported. */
const LONG_SILENT = 60;

/** Lists the sources with their health, imports a list of feeds, or exports one. Returns true if `sources.yaml` has an error. */
export function showSources(project: Project, flags: SourcesFlags, { out, err }: Terminal): boolean {
  if (flags.import !== undefined) {
    console.log(importOpml(project, flags.import, out));
    return false;
  }
  const { sources, problems } = loadSources(project);
  if (problems.length > 0) console.error(formatProblems(problems, err));
  const errors = problems.filter(isError).length;
  if (flags.opml !== undefined) writeOpml(renderOpml(sources, project.site.title), flags.opml);
  else {
    const health = loadHealth(project);
    const newest = newestDays(project);
    const rows = sources.map((source) => {
      const known = health.get(healthKey(source));
      const newAt = known?.newAt ?? newest.get(source.name);
      return { source, ...(known && { health: known }), ...(newAt !== undefined && { newAt }) };
    });
    if (flags.json) console.log(JSON.stringify(rows, null, 2));
    else for (const row of rows) console.log(formatRow(row.source.name, row.health, row.newAt, out));
    if (!flags.json) console.log(formatCount(sources.length, errors, out));
  }
  return errors > 0;
}

function formatCount(sources: number, errors: number, paint: Paint): string {
  const said = `${count(sources, "source")} in ${SOURCES}`;
  return errors === 0
    ? `${paint("green", "✓")} ${said}`
    : `${paint("red", "✗")} ${said}, and ${count(errors, "error")}`;
}

/** From the permanent record, because the cache may be lost. */
function newestDays(project: Project): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { source, day } of loadGathered(project).values())
    if (day > (newest.get(source) ?? "")) newest.set(source, day);
  return newest;
}

function formatRow(name: string, health: Health | undefined, newAt: string | undefined, paint: Paint): string {
  const shown = paint("bold", escapeInvisible(name));
  const now = currentInstant();
  const last = newAt === undefined ? "nothing new yet" : `last new ${newAt.slice(0, 10)}`;
  if (health === undefined) return `${paint("yellow", "–")} ${shown} ${last}, not checked yet on this machine`;
  const { readAt, failures, fault = "", made, duplicates, notBefore, movedTo } = health;
  const moved = movedTo === undefined ? "" : escapeInvisible(`; ${formatMove(movedTo)}`);
  const parts = [
    last,
    count(made, "seed"),
    ...(duplicates > 0 ? [`${count(duplicates, "duplicate")} among its items`] : []),
  ];
  if (failures === 0) {
    const silent = daysBetween(newAt ?? now, now);
    const isSilent = silent >= LONG_SILENT;
    const isWell = !isSilent && movedTo === undefined;
    return `${paint(isWell ? "green" : "yellow", isWell ? "✓" : "!")} ${shown} ${parts.join(", ")}${isSilent ? `; nothing new for ${silent} days` : ""}${moved}`;
  }
  const dead = readAt === undefined ? "never read" : `unreachable for ${count(daysBetween(readAt, now), "day")}`;
  const wait = isDue(health, now) ? "" : `; skipped until ${notBefore}`;
  return `${paint("red", "✗")} ${shown} ${escapeInvisible(fault)}; ${dead}, ${count(failures, "failure")} in a row, ${parts.join(", ")}${wait}${moved}`;
}

function importOpml(project: Project, file: string, paint: Paint): string {
  const list = readIfThere(resolve(here, file));
  if (list === undefined) throw new UsageError(`there is no file ${file}`);
  const read = readOpml(list);
  if (read === undefined) throw new UsageError(`${file} is not OPML, a list of feeds`);
  const text = readIfThere(sourcesPath(project));
  const { sources, problems } = text === undefined ? { sources: [], problems: [] } : readSources(text, SOURCES);
  if (problems.some(isError)) throw new UsageError(`${SOURCES} has errors; run digest sources, and fix them`);
  const { text: whole, added } = addSources(text, sources, read.feeds);
  if (added.length > 0) replaceFile(sourcesPath(project), whole);
  const there = read.feeds.length - added.length;
  const parts = [
    `${count(added.length, "source")} added to ${SOURCES}`,
    ...(there > 0 ? [`${there} already listed`] : []),
    ...(read.left.length > 0
      ? [`${count(read.left.length, "feed")} without a public address: ${escapeInvisible(read.left.join(", "))}`]
      : []),
  ];
  return `${paint("green", "✓")} ${parts.join(", ")}`;
}

function writeOpml(text: string, file: string): void {
  if (file === "-") console.log(text);
  else replaceFile(resolve(here, file), text);
}
