import { storeOf } from "./kept.ts";
import "./worker-events.ts";

// What stands in the worker's place where a site keeps nothing for reading offline: browsers that have the worker look here.
addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const { scope } = registration;
  for (const what of ["pages", "assets", "pictures"] as const) await caches.delete(storeOf(what, scope));
  await registration.unregister();
}
