/**
 * Types for service workers (w3.org/TR/service-workers). TypeScript's library for workers cannot be combined with that for pages.
 */
export interface WorkEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface AskEvent extends WorkEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

declare global {
  interface WindowEventMap {
    install: WorkEvent;
    activate: WorkEvent;
    fetch: AskEvent;
  }
  const registration: ServiceWorkerRegistration;
  const clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: () => Promise<readonly { readonly url: string }[]>;
  };
  function skipWaiting(): Promise<void>;
}
