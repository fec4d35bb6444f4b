const MAX_BYTES = 120;
const SAFE = /^[A-Za-z0-9._~-]+$/;
// Windows opens the device, not the file, whatever the extension: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Faults of the paths as a set: segments that some disk or server cannot hold, and paths that one disk would take for one file. */
export function pathFaults(paths: Iterable<string>): string[] {
  const all = [...paths];
  return [...all.flatMap((path) => segmentFaults(path)), ...collisions(all)];
}

function segmentFaults(path: string): string[] {
  return path.split("/").flatMap((segment) => {
    const faults: string[] = [];
    const bytes = Buffer.byteLength(segment);
    if (bytes > MAX_BYTES) faults.push(`${path}: long path segment: ${bytes} bytes, at most ${MAX_BYTES}`);
    if (!SAFE.test(segment)) faults.push(`${path}: unsafe path segment: ${JSON.stringify(segment)}`);
    if (RESERVED.test(segment))
      faults.push(`${path}: reserved name: ${JSON.stringify(segment)} is a device on Windows`);
    if (segment.endsWith(".")) faults.push(`${path}: unsafe path segment: ${JSON.stringify(segment)} ends with a dot`);
    return faults;
  });
}

// Folders count too: Topics/a and topics/b are two files but one folder on a disk that folds case.
function collisions(paths: readonly string[]): string[] {
  const faults: string[] = [];
  const firstOf = new Map<string, string>();
  for (const path of new Set(paths.flatMap(withFolders))) {
    const folded = path.normalize("NFC").toLowerCase();
    const first = firstOf.get(folded);
    if (first === undefined) firstOf.set(folded, path);
    else faults.push(`${path}: same path in another case: ${first}`);
  }
  return faults;
}

function withFolders(path: string): string[] {
  const segments = path.split("/");
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
