import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** What stands at a path: a file to send, or a folder that is asked for without the slash at its end. */
export type Served = { readonly file: string } | { readonly folder: true } | undefined;

/**
 * The file of a folder that a path of a URL asks for, such as `/2021/` or `/feed.xml`, still percent-encoded. Nothing for
 * what is not there, is no file, cannot be decoded, is hidden (a dot first), or lies outside of the folder, by its path or
 * through a link. Never throws.
 */
export function findServed(dir: string, path: string): Served {
  try {
    const decoded = decodeURIComponent(path);
    // `..` begins with a dot too; a backslash is a separator on Windows, a colon there a drive or a stream.
    if (!decoded.startsWith("/") || /\/\.|[\0\\:]/.test(decoded)) return undefined;
    const root = realpathSync(dir);
    const found = realpathSync(join(root, decoded));
    if (found !== root && !found.startsWith(root + sep)) return undefined;
    if (!statSync(found).isDirectory()) return decoded.endsWith("/") ? undefined : { file: found };
    if (!decoded.endsWith("/")) return { folder: true };
    const index = realpathSync(join(found, "index.html"));
    return index.startsWith(root + sep) && statSync(index).isFile() ? { file: index } : undefined;
  } catch {
    // Not there, no right to it, a name too long for the disk, or no encoding at all.
    return undefined;
  }
}
