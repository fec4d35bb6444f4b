import { between, oneOf } from "../../bench/random.ts";
import type { SectionWords } from "./words.ts";

const MINUTES = { hour: 60, day: 1440, month: 1440 * 28, year: 1440 * 28 * 12 };
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
/** Date formats used in any language; %H is the hour up to 12, %p AM or PM, %b an abbreviated month, %w a weekday. */
const COMMON = [
  "%y-%m-%d %h:%i:%s",
  "%y-%m-%d %h:%i",
  "%y-%m-%dT%h:%i:%sZ",
  "%y-%m-%dT%h:%i:%s+00:00",
  "%d/%m/%y %h:%i",
  "%m/%d/%y %H:%i %p",
  "%w, %d %b %y %h:%i:%s +0000",
  "%d.%m.%y",
  "%d.%m.%y, %h:%i",
  "%y/%m/%d",
  "%y/%m/%d %h:%i",
  "%y.%m.%d %h:%i",
  "%b %d, %y",
  "%b %d, %y, %H:%i %p",
  "%d %b %y",
  "%d-%b-%y",
  "%b %d %y, %h:%i:%s UTC",
  "%b '%Y",
  "%w, %y-%m-%d %h:%i",
  "%w %b %d, %y %H:%i %p EDT",
  "%m-%d-%y",
  "%d/%m/%Y",
  "%H:%i %p",
  "%h:%i",
  "%rd",
  "%rw",
  "%rmo",
  "%ry ago",
  "%r days ago",
  "%r years ago",
  "an hour ago",
  "%w %b %d %h:%i:%s %y",
  "(%y-%m-%d %h:%i:%s)",
  "%y%m%d",
];

/** The dates of one thread: ascending, and all in the same format. */
export class ThreadDates {
  private minutes: number;
  private readonly pattern: string;
  private readonly pace: number;

  constructor(
    private readonly random: () => number,
    private readonly months: SectionWords["months"],
    own: SectionWords["dates"],
  ) {
    this.pattern = oneOf(random, random() < 0.6 ? own : COMMON);
    this.minutes = between(random, 2004, 2025) * MINUTES.year + between(random, 0, MINUTES.year - 1);
    this.pace = oneOf(random, [MINUTES.hour, MINUTES.day, MINUTES.day * 6, MINUTES.month * 2]);
  }

  next(): string {
    this.minutes += 1 + Math.floor(this.random() * this.pace);
    const two = (value: number) => String(value).padStart(2, "0");
    const month = Math.floor((this.minutes % MINUTES.year) / MINUTES.month);
    const day = 1 + Math.floor((this.minutes % MINUTES.month) / MINUTES.day);
    const hour = Math.floor((this.minutes % MINUTES.day) / MINUTES.hour);
    const year = Math.floor(this.minutes / MINUTES.year);
    const name = this.months[month] ?? "";
    const values: Readonly<Record<string, string>> = {
      d: this.pattern.includes("%n") ? String(day) : two(day),
      m: two(month + 1),
      n: name,
      b: name.slice(0, 3) || two(month + 1),
      y: String(year),
      Y: two(year % 100),
      h: two(hour),
      H: String(hour % 12 || 12),
      p: hour < 12 ? "AM" : "PM",
      i: two(this.minutes % MINUTES.hour),
      s: two(Math.floor(this.random() * 60)),
      r: String(between(this.random, 2, 11)),
      w: WEEKDAYS[Math.floor(this.minutes / MINUTES.day) % 7] ?? "Mon",
    };
    return this.pattern.replace(/%([dmnbyYhHpisrw])/g, (_, key: string) => values[key] ?? "");
  }
}
