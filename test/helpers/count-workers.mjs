// Preloaded: writes to a file how many threads the command has started.
import { writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import workers from "node:worker_threads";

if (workers.isMainThread) {
  let started = 0;
  const { Worker } = workers;
  workers.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      started++;
    }
  };
  syncBuiltinESMExports();
  process.on("exit", () => writeFileSync(process.env.WORKERS_FILE, String(started)));
}
