import { DEFAULTS, type Site } from "../../src/site/site.ts";
import { en } from "../../src/words/en.ts";

/** A site with fixed settings, independent of those of the digest in this clone. */
export const TEST_SITE: Site = {
  title: "Test Digest",
  description: "News that tests are made of.",
  address: "https://digest.example/",
  ...DEFAULTS,
  words: en,
  // Building indexes takes time; tests of the search enable it.
  search: false,
  // Its files would be in all lists of addresses; tests of the API enable it.
  api: false,
  // Drawing takes time; tests of share images enable it.
  shareImages: false,
};
