import { type Disk, realDisk } from "../../src/publishing/disk.ts";

/** What a disk was asked to do: the operation and its first path. */
export interface Deed {
  readonly what: keyof Disk;
  readonly path: string;
}

/** Decides before each deed, counted from 0, whether it comes to pass: by throwing, or by not returning at all. */
export type Fate = (index: number, deed: Deed) => void;

/** The real disk, with a say before everything that changes it. `deeds` fills up with what it is asked to do. */
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
        // A disk does not fail between two files but in the middle of one.
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

/** An error as the system reports one. */
export function diskError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}
