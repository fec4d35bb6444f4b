import { between, oneOf } from "../../bench/random.ts";
import { ThreadDates } from "./dates.ts";
import { readerName } from "./people.ts";
import { sectionWords } from "./words.ts";

/** A line below a blog's article with its author and date. It belongs to the article, but resembles those of comments. */
export function writeSignOff(language: string, random: () => number): string[] {
  const words = sectionWords(random() < 0.5 ? language : "en") ?? sectionWords("en");
  if (words === undefined) return [];
  const name = readerName(random, language);
  const date = new ThreadDates(random, words.months, words.dates).next();
  const clock = `${between(random, 1, 12)}:${between(random, 10, 59)} ${oneOf(random, ["AM", "PM"])}`;
  return oneOf(random, [
    [`Posted by ${name} at ${clock}`],
    [`Posted by ${name} at ${clock}`],
    [`Posted by ${name} on ${date}`],
    [`Posted at ${clock}`],
    [`Posted at ${clock} in ${oneOf(random, ["News", "Notes", "Travel", "Books", "Code"])} | Permalink`],
    [name, `Posted at ${clock}`],
    [`Published by ${name}`, date],
    ["Share this:", "Like this:", oneOf(random, ["Like Loading...", "Be the first to like this."])],
    [`This entry was posted on ${date} by ${name}.`],
    ["Email This BlogThis! Share to Twitter Share to Facebook"],
  ]);
}
