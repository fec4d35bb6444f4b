import { calendarDate } from "../src/digest/days.ts";
import { relatedByArticle } from "../src/digest/related.ts";
import { between, randomFrom, unevenly } from "./random.ts";

// Measures the search for related articles: `tsx bench/related.ts [NUMBER …]`. Names have a skewed distribution, as in real news.
const random = randomFrom(5);
const names = Array.from({ length: 20_000 }, (_, place) => `Name${place}`);
const topics = Array.from({ length: 60 }, (_, place) => `Topic ${place}`);

for (const number of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000]) {
  const heads = Array.from({ length: number }, (_, place) => headOf(place, number));
  const start = performance.now();
  const found = relatedByArticle(heads);
  const spent = Math.round(performance.now() - start);
  console.log(
    `${number} articles: ${spent} ms; ${heads.filter((_, index) => found(index).length > 0).length} of them have related ones`,
  );
}

function headOf(place: number, number: number): Parameters<typeof relatedByArticle>[0][number] {
  const some = <Item>(most: number, [first, ...rest]: readonly Item[]): Item[] =>
    first === undefined
      ? []
      : [...new Set(Array.from({ length: between(random, 1, most) }, () => unevenly(random, [first, ...rest])))];
  return {
    article: {
      id: place.toString(16).padStart(16, "0"),
      title: `Story ${place}`,
      address: `https://news.example/${place}`,
      covers: [],
      terms: some(12, names),
      topics: some(3, topics),
    },
    ...calendarDate(
      new Date(Date.UTC(2015, 0, 1) + Math.floor((place / number) * 10 * 365) * 86_400_000 + place).toISOString(),
      "UTC",
    ),
  };
}
