import { type Disk, realDisk } from "../../src/publishing/disk.ts";

/** An operation on a disk, with its first path. */
export interface Deed {
  readonly what: keyof Disk;
  readonly path: string;
}

/** Called before each operation, numbered from 0. May throw or not return. */
export type Fate = (index: number, deed: Deed) => void;

/** The real disk, with a hook before each change. Operations are appended to `deeds`. */
export function fatefulDisk(fate: Fate, deeds: Deed[] = []): Disk {
  const meet = (what: keyof Disk, path: string) => {
    const deed = { what, path };
    fate(deeds.push(deed) - 1, deed);
  };
  return {
    ...realDisk,
    makeFolder: (dir) => {
      meet("makeFolder", dir);
      realDisk.makeFolder(dir);
    },
    write: (path, text) => {
      try {
        meet("write", path);
      } catch (error) {
        // Real disks fail in the middle of a file, not between two.
        realDisk.write(path, text.slice(0, text.length / 2));
        throw error;
      }
      realDisk.write(path, text);
    },
    move: (from, to) => {
      meet("move", to);
      realDisk.move(from, to);
    },
    remove: (path) => {
      meet("remove", path);
      realDisk.remove(path);
    },
    removeFolder: (dir) => {
      meet("removeFolder", dir);
      realDisk.removeFolder(dir);
    },
  };
}

/** An error like those of the system. */
export function diskError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}
