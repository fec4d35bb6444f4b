/** A user's error as plain data: errors lose their class between threads. */
export interface Refusal {
  readonly refusal: string;
}

export function isRefusal(result: unknown): result is Refusal {
  return typeof result === "object" && result !== null && "refusal" in result;
}
