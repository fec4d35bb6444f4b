/**
 * Why an address could not be fetched. `fault` continues a sentence that begins with "the page" or the address; `cure`
 * says what to do.
 */
export interface FetchFault {
  /** `address`: it must not be fetched. `network`: no answer. `answer`: the response cannot be used. */
  readonly kind: "address" | "network" | "answer";
  readonly fault: string;
  readonly cure: string;
  /** The HTTP status, if that is the fault. */
  readonly status?: number;
  /** When to ask again, as the server writes it (RFC 9110, 10.2.3). */
  readonly retryAfter?: string;
  /** Set where the fault is permanent: the host name does not exist. */
  readonly reason?: "no such host";
}

/** Thrown inside a fetch and returned as the value it carries. */
export class FetchRefusal extends Error {
  constructor(readonly refusal: FetchFault) {
    super(refusal.fault);
  }
}

const TRY_LATER = "try again later";
const LOOK = "open it in a browser to see what is there";
const SAVE = "save the page in a browser and name the file";

/** The fault of an address that is not fetched. */
export function addressFault(fault: string, cure: string): FetchFault {
  return { kind: "address", fault, cure };
}

/** The fault of an address on a machine that must not be contacted. */
export const FORBIDDEN: FetchFault = addressFault("leads to a host that is not on the public internet", SAVE);

/** The fault of a server that did not answer, or not in time. */
export function networkFault(fault: string): FetchFault {
  return { kind: "network", fault, cure: TRY_LATER };
}

/** The fault of a response that cannot be used. */
export function answerFault(fault: string): FetchFault {
  return { kind: "answer", fault, cure: LOOK };
}

/** The fault of a status other than success (RFC 9110, 15). */
export function statusFault(status: number): FetchFault {
  const known = STATUSES.get(status) ?? ["", `try again later, or ${SAVE}`];
  return { kind: "answer", status, fault: `answers with ${status}${known[0]}`, cure: known[1] };
}

const STATUSES: ReadonlyMap<number, readonly [meaning: string, cure: string]> = new Map<number, [string, string]>([
  [401, [", access denied", SAVE]],
  [402, [", access denied", SAVE]],
  [403, [", access denied", SAVE]],
  [404, [", not found", "look for its new address"]],
  [410, [", gone for good", "look for a copy of it"]],
  [429, [", too many requests", "wait an hour"]],
  [451, [", access denied", SAVE]],
]);

const CODES: Readonly<Record<string, readonly [fault: string, cure: string]>> = {
  ENOTFOUND: ["is on a host that does not exist", "check the address for typos"],
  EAI_AGAIN: ["is on a host whose name cannot be resolved right now", "check this machine's internet connection"],
  ECONNREFUSED: ["is on a host that refuses connections", TRY_LATER],
  ECONNRESET: ["broke the connection before it was read", TRY_LATER],
  EPIPE: ["broke the connection before it was read", TRY_LATER],
  UND_ERR_SOCKET: ["broke the connection before it was read", TRY_LATER],
  ETIMEDOUT: ["is on a host that does not answer", TRY_LATER],
  UND_ERR_CONNECT_TIMEOUT: ["is on a host that does not answer", TRY_LATER],
  UND_ERR_HEADERS_TIMEOUT: ["is on a host that does not answer", TRY_LATER],
  UND_ERR_BODY_TIMEOUT: ["stopped halfway through", TRY_LATER],
  UND_ERR_HEADERS_OVERFLOW: ["sends headers that are too large", LOOK],
  EHOSTUNREACH: ["is on a host that cannot be reached", TRY_LATER],
  ENETUNREACH: ["is on a network that cannot be reached", "check this machine's internet connection"],
  Z_DATA_ERROR: ["is compressed in a way that cannot be read", LOOK],
  Z_BUF_ERROR: ["is compressed in a way that cannot be read", LOOK],
};

/** Temporary failures. */
const TEMPORARY = new Set([
  "ECONNRESET",
  "EPIPE",
  "UND_ERR_SOCKET",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Explains a failed request in words for a curator. An unknown error is named by its code. */
export function formatFetchError(error: unknown): FetchFault & { readonly isTemporary: boolean } {
  const causes = causesOf(error);
  const refusal = causes.find((cause) => cause instanceof FetchRefusal);
  if (refusal !== undefined) return { ...refusal.refusal, isTemporary: false };
  // The Fetch standard blocks ports of mail, databases and other services.
  if (causes.some(({ message }) => message === "bad port"))
    return { ...addressFault("uses a port that is not for web pages", "leave out the port"), isTemporary: false };
  const codes = causes.flatMap((cause) => ("code" in cause ? [String(cause.code)] : []));
  const isTemporary = codes.some((code) => TEMPORARY.has(code));
  for (const code of codes) {
    const known = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
    if (known !== undefined) {
      const gone = code === "ENOTFOUND" ? ({ reason: "no such host" } as const) : {};
      return { kind: "network", fault: known[0], cure: known[1], isTemporary, ...gone };
    }
    if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code)) {
      return { kind: "network", fault: `has no valid certificate (${code})`, cure: LOOK, isTemporary: false };
    }
  }
  const name = codes[0] ?? causes.at(-1)?.message ?? String(error);
  return { kind: "network", fault: `cannot be fetched (${name})`, cure: LOOK, isTemporary };
}

/** An error and its causes, nearest first. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  const seen = new Set<unknown>();
  const look = (value: unknown): void => {
    if (!(value instanceof Error) || seen.has(value)) return;
    seen.add(value);
    causes.push(value);
    if (value instanceof AggregateError) value.errors.forEach(look);
    look(value.cause);
  };
  look(error);
  return causes;
}
