/** What this uses of Pagefind in the browser; the package ships no types for it. */
export interface Engine {
  readonly mergeIndex: (path: string, options: { readonly baseUrl: string }) => Promise<void>;
  readonly filters: () => Promise<Counts>;
  readonly search: (words: string | null, options: SearchOptions) => Promise<Found>;
}

/** How many articles there are of each value of the one filter: "topic:AI", "outlet:Electrek", "year:2021". */
export interface Counts {
  readonly is?: Readonly<Record<string, number>>;
}

export interface SearchOptions {
  readonly filters: { readonly is: { readonly all: readonly string[] } };
  readonly sort?: { readonly date: "desc" };
}

export interface Found {
  readonly results: readonly Hit[];
  readonly filters: Counts;
}

export interface Hit {
  readonly data: () => Promise<HitData>;
}

export interface HitData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Program {
  readonly createInstance: (options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly noWorker: boolean;
  }) => Engine & { readonly init: () => Promise<void> };
}

/** Where the indexes lie: `base` is the site's own path, with a slash at the end. */
export interface Indexes {
  readonly base: string;
  /** The first holds the program. */
  readonly shards: readonly string[];
}

/** Loads the program and opens all indexes. On this thread: a worker's address would need a trusted type. */
export async function openEngine({ base, shards }: Indexes): Promise<Engine> {
  const [first = "", ...others] = shards;
  const folder = (shard: string) => `${base}search/${shard}/`;
  const program: unknown = await import(`${folder(first)}pagefind.js`);
  if (!isProgram(program)) throw new Error("This is not Pagefind.");
  const engine = program.createInstance({ basePath: folder(first), baseUrl: base, noWorker: true });
  await engine.init();
  await Promise.all(others.map((shard) => engine.mergeIndex(folder(shard), { baseUrl: base })));
  return engine;
}

function isProgram(module: unknown): module is Program {
  return typeof module === "object" && module !== null && "createInstance" in module;
}
