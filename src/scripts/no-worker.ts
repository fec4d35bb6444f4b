import { storeOf } from "./kept.ts";
import "./worker-events.ts";

// Replaces the worker on sites without offline reading, for browsers that already have it.
addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const { scope } = registration;
  for (const what of ["pages", "assets", "pictures"] as const) await caches.delete(storeOf(what, scope));
  await registration.unregister();
}
