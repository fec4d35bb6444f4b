import { ownScope } from "./kept.ts";

declare global {
  /**
   * In browsers with Trusted Types (w3.org/TR/trusted-types), a worker's address must come from a policy that the page allows.
   */
  interface Window {
    readonly trustedTypes?: {
      readonly createPolicy: (
        name: string,
        rules: { readonly createScriptURL: () => string },
      ) => { readonly createScriptURL: (text: string) => string };
    };
  }
}

/** Registers the service worker for offline reading. The policy returns the worker's address for any input. */
export function startWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  const own = `${ownScope()}worker.js`;
  const policy = window.trustedTypes?.createPolicy("worker", { createScriptURL: () => own });
  // Browsers refuse workers in private windows and if storage is full; then nothing is cached.
  navigator.serviceWorker.register(policy?.createScriptURL(own) ?? own).catch(() => {});
}
