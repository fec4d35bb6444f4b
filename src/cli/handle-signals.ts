const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Whether a run was told to stop. */
export interface StopRequest {
  readonly isStopped: () => boolean;
  /** Signals do again what they did before. */
  readonly release: () => void;
}

/** Takes the first Ctrl-C, or signal to end, for an order to come to an end in order; the next one ends the process at once. */
export function handleSignals(): StopRequest {
  let isStopped = false;
  const release = () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  const stop = () => {
    isStopped = true;
    release();
    console.error("digest: what was begun is finished; stop it again to end at once");
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return { isStopped: () => isStopped, release };
}
