import type { Build } from "./build-case.ts";
import type { Case } from "./case.ts";
import { checkOutput, type Site } from "./check-output.ts";
import { CONTROLS } from "./controls.ts";
import { judgeLog } from "./judge-log.ts";
import { publishedText } from "./published-text.ts";
import { xmlFaults } from "./rules/xml-faults.ts";
import { titledPages } from "./titled-pages.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** The build of the control seeds alone, with which every other is compared. */
export interface Reference {
  readonly files: Files;
  readonly site: Site;
  readonly log: string;
  /** How long it took, in milliseconds. */
  readonly ms: number;
  /** What is wrong without any case: told once, not with every case. */
  readonly faults: readonly string[];
}

/** Everything a case's build did that it must not have done, one sentence each. */
export function judgeCase(hostile: Case, build: Build, reference: Reference): string[] {
  const { run, files } = build;
  if (run.timedOut) return [`the build did not end in ${Math.round(run.ms)} ms`];
  return [
    ...(run.code === 0 ? [] : [`exit ${run.code}: ${run.log.slice(-2000)}`]),
    ...timeFaults(hostile, run.ms, reference.ms),
    ...build.created.map((path) => `created ${path}`),
    ...judgeLog(hostile, run.log),
    ...[...build.faults, ...checkOutput(files, reference.site)].filter((fault) => !reference.faults.includes(fault)),
    ...controlFaults(files, reference),
    ...secretFaults(hostile, build),
    ...wantedFaults(hostile, changedFiles(files, reference)),
    ...unwantedFaults(hostile, changedFiles(files, reference)),
    ...pathFaults(hostile, files, reference),
    ...sitemapFaults(hostile, files, reference),
  ];
}

/** What an idle machine of two cores takes for the control seeds, in milliseconds. */
const USUAL_MS = 1500;

// A busy machine takes longer for everything: its limit grows as its time for the control seeds does.
function timeFaults({ maxMs }: Case, ms: number, referenceMs: number): string[] {
  const most = maxMs * Math.max(1, referenceMs / USUAL_MS);
  return ms <= most ? [] : [`took ${Math.round(ms)} ms, at most ${Math.round(most)}`];
}

/** The files a case added or changed. */
function changedFiles(files: Files, reference: Reference): Files {
  const changed = [...files].filter(
    ([path, bytes]) => Buffer.compare(bytes, reference.files.get(path) ?? new Uint8Array()) !== 0,
  );
  return new Map(changed);
}

// A control story keeps its page, at its address, and its place in every feed.
function controlFaults(files: Files, reference: Reference): string[] {
  return CONTROLS.flatMap(({ title }) => {
    const before = titledPages(reference.files, title);
    const now = titledPages(files, title);
    const feeds = [...reference.files].filter(([path, bytes]) => isFeed(path, bytes) && holds(path, bytes, title));
    const lost = feeds.filter(([path]) => !holds(path, files.get(path) ?? new Uint8Array(), title));
    return [
      ...(now.length > 0 && now.join() === before.join()
        ? []
        : [`"${title}" is at ${now.join() || "no page"}, not at ${before.join()}`]),
      ...lost.map(([path]) => `"${title}" is lost from ${path}`),
    ];
  });
}

function isFeed(path: string, bytes: Uint8Array): boolean {
  return path.endsWith(".xml") || (path.endsWith(".json") && publishedText(path, bytes).raw.includes("jsonfeed.org"));
}

function holds(path: string, bytes: Uint8Array, text: string): boolean {
  const { raw, decoded } = publishedText(path, bytes);
  return raw.includes(text) || decoded.some((form) => form.includes(text));
}

function isSecret(text: string): boolean {
  return text.startsWith("S3CR3T");
}

function secretFaults(hostile: Case, { files, run }: Build): string[] {
  const secrets = [...hostile.mustNotAppear.filter(isSecret), ...CONTROLS.map(({ secret }) => secret)];
  return secrets.flatMap((secret) => [
    ...[...files].filter(([path, bytes]) => holds(path, bytes, secret)).map(([path]) => `${path}: secret: ${secret}`),
    ...(run.log.includes(secret) ? [`log: secret: ${secret}`] : []),
  ]);
}

function wantedFaults(hostile: Case, changed: Files): string[] {
  return hostile.mustAppear
    .filter((text) => ![...changed].some(([path, bytes]) => holds(path, bytes, text)))
    .map((text) => `no file holds ${JSON.stringify(text)}`);
}

// Only as written: what is escaped is harmless, and is often the very text that must appear.
function unwantedFaults(hostile: Case, changed: Files): string[] {
  const judged = [...changed].filter(([path]) => !/\.(?:[cm]?js|css|png|jpe?g|gif|webp|avif|ico|svg)$/i.test(path));
  return hostile.mustNotAppear
    .filter((text) => !isSecret(text))
    .flatMap((text) =>
      judged
        .filter(([path, bytes]) => publishedText(path, bytes).raw.includes(text))
        .map(([path]) => `${path}: holds ${JSON.stringify(text)}`),
    );
}

function pathFaults(hostile: Case, files: Files, reference: Reference): string[] {
  const paths = [...files.keys()];
  const refusedOnly = hostile.expect === "error" && hostile.expectAlso.length === 0;
  const [start, pages] = hostile.pagesWithTitle ?? ["", undefined];
  const titled = pages === undefined ? [] : titledPages(files, start);
  return [
    ...(refusedOnly
      ? paths.filter((path) => !reference.files.has(path)).map((path) => `${path}: published of a refused seed`)
      : []),
    ...hostile.pathsMustNotMatch.flatMap((pattern) =>
      paths.filter((path) => new RegExp(pattern).test(path)).map((path) => `${path}: matches ${pattern}`),
    ),
    ...(pages === undefined || titled.length === pages
      ? []
      : [`${titled.length} pages, not ${pages}, start with "${start}": ${titled.join()}`]),
  ];
}

function sitemapFaults(hostile: Case, files: Files, { site }: Reference): string[] {
  if (!hostile.sitemapStaysXml) return [];
  const bytes = files.get("sitemap.xml");
  if (bytes === undefined) return ["sitemap.xml: not there"];
  const text = new TextDecoder().decode(bytes);
  if (!/<(?:urlset|sitemapindex)[\s>]/.test(text)) return ["sitemap.xml: is no sitemap"];
  return xmlFaults({ path: "sitemap.xml", site, paths: new Set(files.keys()) }, text);
}
