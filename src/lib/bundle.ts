import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));

/**
 * The folder of the bundle that this runs from, whose name stands for the sources and packages it was made of; undefined
 * where it runs from source.
 */
export const BUNDLE: string | undefined = /[/\\]app-[0-9a-f]{16}$/.test(folder) ? folder : undefined;
