/** What another thread can be asked to do. */
export { readBatch } from "../seeds/read-batch.ts";
export { makePages } from "./make-pages.ts";
