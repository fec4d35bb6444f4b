/**
 * Offsets from UTC in hours of zone abbreviations in dates (RFC 5322, 4.3; tz database), or the zone's name if its offset varies.
 */
const ZONES: Readonly<Record<string, number | string>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 1, bst: 1 },
  ...{
    cet: 1,
    cest: 2,
    met: 1,
    mest: 2,
    mez: 1,
    mesz: 2,
    eet: 2,
    eest: 3,
    msk: 3,
    msd: 4,
    trt: 3,
    sast: 2,
    wat: 1,
    cat: 2,
    eat: 3,
  },
  ...{ nst: -3.5, ndt: -2.5, ast: -4, adt: -3, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
  ...{ akst: -9, akdt: -8, hst: -10, brt: -3, art: -3, clt: -4, pet: -5, cot: -5 },
  ...{ pkt: 5, npt: 5.75, wib: 7, ict: 7, wita: 8, sgt: 8, hkt: 8, pht: 8, awst: 8, wit: 9, jst: 9, kst: 9 },
  ...{ acst: 9.5, acdt: 10.5, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
  ...{ et: "America/New_York", ct: "America/Chicago", mt: "America/Denver", pt: "America/Los_Angeles" },
};

/** True if a lower-case abbreviation is ambiguous: IST is used in India, Ireland and Israel. */
export function isUnclearZone(text: string): boolean {
  return text === "ist";
}

/**
 * Converts a lower-case zone in a date to luxon's format: `cest`, `+02`, `+2:00`, `-0500`, `gmt+2`, `europe/berlin`. Undefined
 * for others, such as "uhr" and military letters.
 */
export function readZone(text: string): string | undefined {
  const [, sign, hours = "", minutes = "0"] = /^(?:utc|gmt|ut)?\s*([+-])\s?(\d{1,2}):?(\d\d)?$/.exec(text) ?? [];
  if (sign !== undefined) {
    const offset = Number(hours) * 60 + Number(minutes);
    return offset <= 14 * 60 && Number(minutes) < 60 ? fixed(sign === "-" ? -offset : offset) : undefined;
  }
  const known = Object.hasOwn(ZONES, text) ? ZONES[text] : undefined;
  if (typeof known === "number") return fixed(known * 60);
  if (known !== undefined) return known;
  if (!/^[a-z_]+\/[a-z_/+-]+\d*$/.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function fixed(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "-" : "+"}${hours}:${String(rest).padStart(2, "0")}`;
}
