/** Headlines of the lengths that real ones have. */
const HEADLINES = [
  "Harbour opens its new quay after three years of work",
  "Regulator clears the merger of two rail firms",
  "Release: a view of failed installations for administrators and makers",
  "Chip maker halves the power of its flagship",
  "Ministers agree on common rules for driverless lorries on motorways",
  "Vaccine for the young enters its last trial",
  "A power firm buys a wind farm off the coast, its third this year, for less than it had offered in spring",
  "City bans petrol cars",
  "Court orders search engine to share its index with rivals",
  "Astronomers find water on a distant world",
  "Open model writes code as well as its rivals do",
] as const;

/** The headline of an article by its place: neighbours have other ones. */
export function headlineOf(place: number): string {
  return HEADLINES[place % HEADLINES.length] ?? "";
}
