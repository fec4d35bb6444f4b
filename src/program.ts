/** The parts of the compiled program, loaded on demand (`bin/load.mjs`). */
export const cli = () => import("./cli.ts");
export const worker = () => import("./publishing/worker.ts");
export const plugin = () => import("./eleventy-plugin.ts");
