/**
 * The most populous time zone of regions with several, and current names of zones for which engines give an old one. By ISO 3166
 * code.
 */
const MAIN_ZONES: Readonly<Record<string, string>> = {
  AU: "Australia/Sydney",
  BR: "America/Sao_Paulo",
  CA: "America/Toronto",
  CD: "Africa/Kinshasa",
  CL: "America/Santiago",
  CN: "Asia/Shanghai",
  CY: "Asia/Nicosia",
  DE: "Europe/Berlin",
  EC: "America/Guayaquil",
  ES: "Europe/Madrid",
  ID: "Asia/Jakarta",
  IN: "Asia/Kolkata",
  KZ: "Asia/Almaty",
  MN: "Asia/Ulaanbaatar",
  MX: "America/Mexico_City",
  MY: "Asia/Kuala_Lumpur",
  NZ: "Pacific/Auckland",
  PS: "Asia/Hebron",
  PT: "Europe/Lisbon",
  RU: "Europe/Moscow",
  UA: "Europe/Kyiv",
  US: "America/New_York",
  UZ: "Asia/Tashkent",
  VN: "Asia/Ho_Chi_Minh",
};

/**
 * The time zone in which a language is most commonly read, from the region in its tag or its likely region (UTS #35, likely
 * subtags). UTC for English without a region, which is read worldwide, and if no zone is known.
 */
export function usualZone(language: string): string {
  const locale = new Intl.Locale(language);
  if (locale.language === "en" && locale.region === undefined) return "UTC";
  const { region = "" } = locale.maximize();
  const [zone = "UTC"] = /^[A-Z]{2}$/.test(region) ? zonesOf(new Intl.Locale(`und-${region}`)) : [];
  return MAIN_ZONES[region] ?? zone;
}

/** A method in newer engines, a property in older ones (ECMA-402, Intl Locale Info). */
function zonesOf(locale: Intl.Locale & { readonly timeZones?: unknown; getTimeZones?: () => unknown }): string[] {
  const zones = locale.getTimeZones?.() ?? locale.timeZones;
  return Array.isArray(zones) ? zones.map(String) : [];
}
