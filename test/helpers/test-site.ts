import { DEFAULTS, type Site } from "../../src/site/site.ts";
import { en } from "../../src/words/en.ts";

/** A site whose facts no curator changes, so that tests hold whatever their `digest.config.ts` says. */
export const TEST_SITE: Site = {
  title: "Test Digest",
  description: "News that tests are made of.",
  address: "https://digest.example/",
  ...DEFAULTS,
  words: en,
  // Making indexes takes time; tests of the search ask for it.
  search: false,
  // Its files would stand in every list of addresses; tests of the API ask for it.
  api: false,
  // Nor are cards drawn but for tests of them.
  shareImages: false,
};
