import { ownScope } from "./kept.ts";

declare global {
  /** Where a browser has Trusted Types (w3.org/TR/trusted-types), a worker's address is made by a policy that the page allows. */
  interface Window {
    readonly trustedTypes?: {
      readonly createPolicy: (
        name: string,
        rules: { readonly createScriptURL: () => string },
      ) => { readonly createScriptURL: (text: string) => string };
    };
  }
}

/** Has the browser keep pages for reading offline. The policy makes one address, whatever it is asked for: that of our worker. */
export function startWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  const own = `${ownScope()}worker.js`;
  const policy = window.trustedTypes?.createPolicy("worker", { createScriptURL: () => own });
  // Browsers refuse workers in private windows and full stores; then nothing is kept.
  navigator.serviceWorker.register(policy?.createScriptURL(own) ?? own).catch(() => {});
}
