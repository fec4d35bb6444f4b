/** What became of telling a hub. */
export interface Told {
  readonly told: readonly string[];
  /** Feeds that the hub does not know of yet, each with why. */
  readonly failed: readonly { readonly address: string; readonly why: string }[];
}

export interface HubOptions {
  /** Waits so many milliseconds before another try. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** How long one answer may take, in milliseconds. */
  readonly patience: number;
}

/** How long to wait before each further try, in milliseconds. */
const PAUSES = [1000, 4000];

/** After so many failures in a row the hub is taken to be down, and the others are not tried. */
const MOST_FAILURES = 3;

/**
 * Tells a hub which feeds changed, one after the other, as WebSub's publishers do (`hub.mode=publish` with the feed's
 * address as `hub.url`; W3C WebSub §6 leaves the form open, and hubs take this one). Busy hubs and broken lines are tried
 * again, twice at most; what a hub refuses is not. Never throws because of the hub.
 */
export async function notifyHub(hub: string, addresses: readonly string[], options: HubOptions): Promise<Told> {
  const told: string[] = [];
  const failed: { address: string; why: string }[] = [];
  let inARow = 0;
  for (const address of addresses) {
    const why = inARow === MOST_FAILURES ? "not tried: the hub does not answer" : await tellOnce(hub, address, options);
    if (why === undefined) {
      told.push(address);
      inARow = 0;
    } else {
      failed.push({ address, why });
      inARow = Math.min(inARow + 1, MOST_FAILURES);
    }
  }
  return { told, failed };
}

/** Tells of one feed; returns why it failed, or undefined where the hub took it. */
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
      // A hub that moved must be named anew: what is posted is not carried along.
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    return { why: ok ? undefined : `the hub answers ${status}`, again: status === 429 || status >= 500 };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { why: cause instanceof Error ? cause.message : String(cause), again: true };
  }
}
