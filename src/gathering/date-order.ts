/** How a day is written in figures: 2/3/2024 is in March, or in February. */
export type DateOrder = "day first" | "month first";

/** Domains of countries that are sold to all the world. */
const WORLDWIDE = new Set(["ai", "co", "fm", "gg", "io", "ly", "me", "tv", "cc", "to", "ws", "eu"]);

/**
 * How the readers of a page write a day (CLDR): by its language and region, and by its host's country, which many programs
 * for web sites know better. Undefined for English of no country, which may be that of America or of England.
 */
export function dateOrder(language: string | undefined, host: string): DateOrder | undefined {
  const country = /\.([a-z]{2})$/.exec(host)?.[1];
  const region = country === undefined || WORLDWIDE.has(country) ? undefined : country === "uk" ? "GB" : country;
  try {
    const said = new Intl.Locale(language ?? `und-${region}`);
    const place = region ?? said.region;
    if (said.language === "en" && place === undefined) return undefined;
    return orderOf(place === undefined ? said : new Intl.Locale(said, { region: place }));
  } catch {
    return undefined;
  }
}

function orderOf(locale: Intl.Locale): DateOrder | undefined {
  const { language, region } = locale.maximize();
  const parts = new Intl.DateTimeFormat(`${language}-${region}`, { dateStyle: "short" }).formatToParts(0);
  const [first] = parts.filter(({ type }) => type === "day" || type === "month" || type === "year");
  if (first?.type === "day") return "day first";
  return first?.type === "month" ? "month first" : undefined;
}
