import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** The file to send, or a folder that was requested without a trailing slash. */
export type Served = { readonly file: string } | { readonly folder: true } | undefined;

/**
 * Finds the file for a percent-encoded URL path such as `/2021/` or `/feed.xml`. Undefined if it does not exist, is not a file,
 * cannot be decoded, is hidden (a leading dot), or is outside the folder, by its path or through a link. Never throws.
 */
export function findServed(dir: string, path: string): Served {
  try {
    const decoded = decodeURIComponent(path);
    // `..` begins with a dot as well. On Windows, a backslash is a separator, and a colon indicates a drive or stream.
    if (!decoded.startsWith("/") || /\/\.|[\0\\:]/.test(decoded)) return undefined;
    const root = realpathSync(dir);
    const found = realpathSync(join(root, decoded));
    if (found !== root && !found.startsWith(root + sep)) return undefined;
    if (!statSync(found).isDirectory()) return decoded.endsWith("/") ? undefined : { file: found };
    if (!decoded.endsWith("/")) return { folder: true };
    const index = realpathSync(join(found, "index.html"));
    return index.startsWith(root + sep) && statSync(index).isFile() ? { file: index } : undefined;
  } catch {
    // Not found, no permission, a name too long, or invalid encoding.
    return undefined;
  }
}
