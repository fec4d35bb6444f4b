/** The result of notifying a hub. */
export interface Told {
  readonly told: readonly string[];
  /** Feeds of which the hub was not notified, with the reasons. */
  readonly failed: readonly { readonly address: string; readonly why: string }[];
}

export interface HubOptions {
  /** Waits for the given number of milliseconds. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** Timeout for an answer, in milliseconds. */
  readonly patience: number;
}

/** Delays before further attempts, in milliseconds. */
const PAUSES = [1000, 4000];

/** After that many consecutive failures the hub is considered down, and the remaining feeds are skipped. */
const MAX_FAILURES = 3;

/**
 * Notifies a hub of changed feeds, one after the other, like other WebSub publishers (`hub.mode=publish` with the feed's address
 * as `hub.url`; W3C WebSub §6 does not define the format, but hubs accept this one). Retries busy hubs and network errors up to
 * twice, but not refusals. Never throws because of the hub.
 */
export async function notifyHub(hub: string, addresses: readonly string[], options: HubOptions): Promise<Told> {
  const told: string[] = [];
  const failed: { address: string; why: string }[] = [];
  let inARow = 0;
  for (const address of addresses) {
    const why = inARow === MAX_FAILURES ? "not tried: the hub does not answer" : await tellOnce(hub, address, options);
    if (why === undefined) {
      told.push(address);
      inARow = 0;
    } else {
      failed.push({ address, why });
      inARow = Math.min(inARow + 1, MAX_FAILURES);
    }
  }
  return { told, failed };
}

/** Notifies the hub of one feed. Returns the reason for a failure, or undefined. */
async function tellOnce(hub: string, address: string, { wait, patience }: HubOptions): Promise<string | undefined> {
  for (let tried = 0; ; tried++) {
    const { why, again } = await send(hub, address, patience);
    const pause = PAUSES[tried];
    if (why === undefined || !again || pause === undefined) return why;
    await wait(pause);
  }
}

async function send(hub: string, address: string, patience: number) {
  try {
    const { ok, status } = await fetch(hub, {
      method: "POST",
      body: new URLSearchParams({ "hub.mode": "publish", "hub.url": address }),
      // Do not follow redirects, which drop the body: the new address must be configured.
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    return { why: ok ? undefined : `the hub answers ${status}`, again: status === 429 || status >= 500 };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { why: cause instanceof Error ? cause.message : String(cause), again: true };
  }
}
