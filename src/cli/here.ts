import { dirname } from "node:path";

/**
 * Where the curator stands: folders and files they name are looked for from here. npm runs a script in the folder of its
 * package.json, and says where it was called.
 */
export const here =
  dirname(process.env.npm_package_json ?? "") === process.cwd()
    ? (process.env.INIT_CWD ?? process.cwd())
    : process.cwd();
