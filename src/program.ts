/** The parts of the compiled program, each loaded when it is asked for (`bin/load.mjs`). */
export const cli = () => import("./cli.ts");
export const worker = () => import("./publishing/worker.ts");
export const plugin = () => import("./eleventy-plugin.ts");
