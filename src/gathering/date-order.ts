/** The order of a numeric date: 2/3/2024 is March 2 or February 3. */
export type DateOrder = "day first" | "month first";

/** Country-code domains that are used worldwide. */
const WORLDWIDE = new Set(["ai", "co", "fm", "gg", "io", "ly", "me", "tv", "cc", "to", "ws", "eu"]);

/**
 * The order of numeric dates on a page (CLDR), from its language and region, and its host's country, which is often more
 * reliable. Undefined for English without a country, which may be American or British.
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
