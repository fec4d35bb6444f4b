import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCase } from "./build-case.ts";
import { type Case, loadCases } from "./case.ts";
import { checkOutput } from "./check-output.ts";
import { CONTROLS } from "./controls.ts";
import { digestProcesses } from "./digest-processes.ts";
import { judgeCase, type Reference } from "./judge-case.ts";
import { diagnosticsOf } from "./judge-log.ts";
import { siteOf } from "./site-of.ts";
import { takeTurns } from "./take-turns.ts";
import { titledPages } from "./titled-pages.ts";

const TIMEOUT_MS = 180_000;

const cases = loadCases(fileURLToPath(new URL("cases/", import.meta.url)));
// Each build keeps a core busy.
const inTurn = takeTurns(Math.min(3, availableParallelism()));
const digest = digestProcesses();

let reference: Reference;

afterAll(() => digest.end());

beforeAll(async () => {
  const { run, files, faults } = await buildCase(digest);
  expect(run, run.log).toMatchObject({ code: 0, timedOut: false });
  const site = siteOf(files);
  reference = { files, site, log: run.log, ms: run.ms, faults: [...faults, ...checkOutput(files, site)] };
});

test("the control seeds alone make a site without faults", () => {
  expect(reference.faults).toEqual([]);
});

test.for(CONTROLS)("$title has one page and no diagnostic", ({ file, title }) => {
  expect(titledPages(reference.files, title)).toHaveLength(1);
  expect(diagnosticsOf(reference.log, file)).toEqual([]);
});

test("all cases are there", () => {
  expect(cases).toHaveLength(134);
});

describe.concurrent("hostile seeds", () => {
  test.for(cases.map((hostile): [string, Case] => [`${hostile.id} ${hostile.what}`, hostile]))(
    "%s",
    { timeout: TIMEOUT_MS },
    async ([, hostile], context) => {
      context.skip(hostile.skipAsRoot && process.getuid?.() === 0, "root may read everything");
      const build = await inTurn(() => buildCase(digest, hostile));
      expect(judgeCase(hostile, build, reference)).toEqual([]);
    },
  );
});
