import { afterAll, beforeAll, describe } from "vitest";
import { testDesk } from "./desk.ts";
import { testFronts } from "./fronts.ts";
import { testLayout } from "./layout.ts";
import { testLooks } from "./looks.ts";
import { testMorning } from "./morning.ts";
import { type BrowsedSite, browseSampleSite } from "./opened-site.ts";
import { testSearching } from "./searching.ts";
import { testTools } from "./tools.ts";

// One file for the test runner, so that one browser is launched for all of these.
let browsed: BrowsedSite;

beforeAll(async () => {
  browsed = await browseSampleSite();
});

afterAll(async () => {
  await browsed?.close();
});

describe("fronts", () => testFronts(() => browsed));
describe("layout", () => testLayout(() => browsed));
describe("looks", () => testLooks(() => browsed));
describe("searching", () => testSearching(() => browsed));
describe("tools", () => testTools(() => browsed));
describe("desk", () => testDesk(() => browsed));
describe("morning", () => testMorning(() => browsed));
