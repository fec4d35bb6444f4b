import { SIGNALS } from "./stop-on-signal.ts";

/** A request to stop a run. */
export interface StopRequest {
  readonly isStopped: () => boolean;
  /** Restores the default handling of signals. */
  readonly release: () => void;
}

/** Treats the first Ctrl-C or termination signal as a request to stop cleanly. The second one ends the process at once. */
export function handleSignals(): StopRequest {
  let isStopped = false;
  const release = () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  const stop = () => {
    isStopped = true;
    release();
    console.error("digest: finishing what was started; stop again to quit at once");
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return { isStopped: () => isStopped, release };
}
