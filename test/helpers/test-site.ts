import type { Site } from "../../src/site.ts";

/** A site whose facts no curator changes, so that tests hold whatever `src/site.ts` says. */
export const TEST_SITE: Site = {
  title: "Test Digest",
  description: "News that tests are made of.",
  address: "https://digest.example/",
  language: "en",
  timeZone: "UTC",
  leastQuality: 70,
  frontPageSize: 60,
  feedSize: 50,
  feedLink: "digest",
  hotHeat: 120,
  comments: "strip",
  cleaning: { risk: 1 / 10_000 },
  indexFullText: false,
  // Making indexes takes time; tests of the search ask for it.
  search: false,
  // Its files would stand in every list of addresses; tests of the API ask for it.
  api: false,
  images: "linked",
  // Nor are cards drawn but for tests of them.
  shareImages: false,
  topics: [],
};
