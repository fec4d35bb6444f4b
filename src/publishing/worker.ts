import { alone } from "./crew.ts";

/** What another thread can be asked to do: what a crew of one does. */
export const { readBatch, makePages, drawCards, getReady } = alone;
