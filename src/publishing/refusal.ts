/** What a person can mend, as plain data: an error loses its class on the way from another thread. */
export interface Refusal {
  readonly refusal: string;
}

export function isRefusal(result: unknown): result is Refusal {
  return typeof result === "object" && result !== null && "refusal" in result;
}
