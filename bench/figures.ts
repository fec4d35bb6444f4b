/** Formats 1234567 as 1,234,567. */
export function inThousands(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** Formats seconds with three significant digits. */
export function inSeconds(seconds: number): string {
  return seconds.toFixed(seconds >= 100 ? 0 : seconds >= 10 ? 1 : 2);
}
