import { defineSite } from "news-digest";

export default defineSite({
  title: "My Digest",
  description: "My Digest: the news, gathered from many outlets.",
  // Where the site is served. The workflow in .github/ states it by itself.
  address: "https://digest.example/",
  language: "de",
  timeZone: "Europe/Berlin",
  // A row for each topic that has a description, other names, or words by which seeds are filed.
  topics: [],
});
