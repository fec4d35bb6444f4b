import { isUnclearZone, readZone } from "./time-zones.ts";

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** In luxon's format. */
  readonly zone?: string;
}

export interface TakenClock {
  readonly clock?: Clock;
  /** The ambiguous zone abbreviation because of which the time was dropped, in capitals. */
  readonly unclearZone?: string;
  /** The text without the time of day. */
  readonly rest: string;
}

/** Markers for the half of the day. In East Asia, they precede the hours. */
const AHEAD = "(?:(?<ahead>午[前後后]|[上下]午|凌晨|晚上|오[전후])\\s?)?";
const BEHIND = "(?<half>[apπμ])\\.?\\s?[mμ]\\.?(?![\\p{L}\\d])";
const AFTERNOON = /^(?:[pμ]|午[後后]|下午|晚上|오후)$/u;

const PARTED = "(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,:]\\d+)?)?(?!\\d)";
const DOTTED = "(?<hour>\\d{1,2})\\.(?<minute>\\d\\d)(?:\\.(?<second>\\d\\d))?(?!\\.?\\d)";

/** Formats of a time of day, most specific first. A dot separates hours and minutes only if something else confirms it. */
const CLOCKS: readonly RegExp[] = [
  new RegExp(`(?<![\\d.:+-])${AHEAD}${PARTED}(?:\\s?${BEHIND})?`, "u"),
  new RegExp(
    `${AHEAD}(?<!\\d)(?<hour>\\d{1,2})\\s?[時时点點시](?!\\s?[半반間间간])(?:\\s?(?<minute>\\d{1,2})\\s?[分분](?:\\s?(?<second>\\d{1,2})\\s?[秒초])?)?`,
    "u",
  ),
  /(?<=\d{8}t?|\d-?[w\d]\d+-?\dt)(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?:[.,]\d+)?(?!\d)/u,
  /(?<=\d{4}-\d\d-\d\dt)(?<hour>\d\d)(?<minute>\d\d)?(?<second>\d\d)?(?!\d)/u,
  /(?<![\d.:])(?<hour>\d{1,2})\s?h\s?(?<minute>\d\d)(?!\d)/u,
  /(?<![\d.:])(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?(?=\s?(?:uhr\b|น(?:\.|$)))/u,
  /(?<![\d.:])(?<hour>\d{1,2})[.:](?<minute>\d\d)(?=\s?(?:wib|wita|wit)\b)/u,
  new RegExp(`(?<![\\d.:])${DOTTED}\\s?${BEHIND}`, "u"),
  new RegExp(`(?<=(?:^|[\\s,(])(?:kl|klo|kello|ore|alle|pukul|pkl|jam|um|at|เวลา)[.:]?\\s?)${DOTTED}`, "u"),
  new RegExp(`(?<=(?:\\d{4}|\\d{4}[.-]\\d{1,2}[.-]\\d{1,2})\\.?,?\\s(?:-\\s)?)${DOTTED}(?=$|\\s?[),;|·-])`, "u"),
  new RegExp(`(?<![\\d.:])(?<hour>\\d{1,2})\\s?${BEHIND}`, "u"),
];
const ZONE = /^\s?\(?(?:(?:utc|gmt|ut)?\s?[+-]\s?\d{1,2}(?::?\d\d)?(?!\d)|[a-z_]+\/[a-z_/]+|[a-z]{1,5}(?![\p{L}\d]))/u;

/**
 * Extracts the time of day from a date in lower case. If its zone is ambiguous, the time is dropped: it may be hours off, and the
 * day is known without it.
 */
export function takeClock(text: string): TakenClock {
  for (const shape of CLOCKS) {
    const match = shape.exec(text);
    const { hour = "", minute = "0", second = "0", half, ahead = half } = match?.groups ?? {};
    if (match === null) continue;
    const twelve = ahead === undefined ? Number(hour) : (Number(hour) % 12) + (AFTERNOON.test(ahead) ? 12 : 0);
    const clock = { hour: twelve, minute: Number(minute), second: Math.min(Number(second), 59) };
    if (clock.hour > 24 || clock.minute > 59 || Number(second) > 60) continue;
    if (clock.hour === 24 && clock.minute + clock.second > 0) continue;
    const behind = text.slice(match.index + match[0].length);
    const named = ZONE.exec(behind)?.[0] ?? "";
    const name = named.replace("(", "").trim();
    const zone = readZone(name);
    const isUnclear = isUnclearZone(name);
    const after = zone === undefined && !isUnclear ? behind : behind.slice(named.length);
    const rest = `${text.slice(0, match.index).replace(/(?<=\d)t$/u, "")} ${after}`;
    if (isUnclear) return { unclearZone: name.toUpperCase(), rest };
    return { clock: { ...clock, ...(zone !== undefined && { zone }) }, rest };
  }
  return { rest: text };
}
