import { afterAll, beforeAll, describe } from "vitest";
import { testAccessibility } from "./accessibility.ts";
import { type BrowsedSite, browseSampleSite } from "./opened-site.ts";
import { testReading } from "./reading.ts";

// What holds for every kind of page takes as long as all the rest, so that the two are run side by side.
let browsed: BrowsedSite;

beforeAll(async () => {
  browsed = await browseSampleSite();
});

afterAll(async () => {
  await browsed?.close();
});

describe("reading", () => testReading(() => browsed));
describe("accessibility", () => testAccessibility(() => browsed));
