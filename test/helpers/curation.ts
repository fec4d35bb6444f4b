import fc from "fast-check";
import { storySeed } from "./story-seed.ts";

/*
 * What a curator does to a folder of seeds, made up by fast-check. The sets of values are small, so that seeds meet: on
 * a day, in a topic, at an outlet, at an address, under a title.
 */

const fields = {
  title: fc.constantFrom("A mill opens", "A mill <closes>", "Größe", "Another mill"),
  body: fc.constantFrom("", "A text of its own, which is long enough to be one.\n", "Another text.\n\nIn two parts.\n"),
  date: fc.constantFrom(
    "2021-05-01T10:00:00Z",
    "2021-05-01T11:00:00Z",
    "2021-05-02T00:00:00Z",
    "2022-01-01T00:00:00Z",
    "2040-01-01T00:00:00Z",
    undefined,
    "May 1",
  ),
  topics: fc.constantFrom([], ["AI"], ["AI", "Chips"], ["ai", "C++"], ["Chips", "ai"]),
  provider: fc.constantFrom(
    { name: "One", domain: "one.example" },
    { name: "One", domain: "one.example" },
    { name: "The One", domain: "one.example" },
    { name: "Two", domain: "two.example" },
    undefined,
  ),
  related: fc
    .uniqueArray(fc.nat(5), { maxLength: 2 })
    .map((seeds) => seeds.map((seed) => ({ title: `Report ${seed}`, address: addressOf(seed) }))),
  /** Another seed's address: then one of them stands for both. */
  twinOf: fc.option(fc.nat(5), { freq: 6, nil: undefined }),
  standing: fc.constantFrom(
    { published: true, heat: 80 },
    { published: true, heat: 80 },
    { published: true, heat: 90 },
    { published: false, heat: -1 },
    { published: false, quality: 20 },
  ),
} as const;

const seedFields = fc.record(fields);
type Fields = typeof seedFields extends fc.Arbitrary<infer Value> ? Value : never;

const sidecarText = fc.constantFrom(
  "published: false\n",
  "removed: true\n",
  "published: true\n",
  "published: false\nheat: -1\n",
  "title: A title by hand\n",
  "topics:\n  - Law\n",
  "title: [\n",
);

/** A file and the sidecar beside it, either of which may be missing. */
interface Entry {
  readonly number: number;
  readonly seed?: Fields;
  readonly sidecar?: string;
}

/** A folder of seeds, by what seeds and their sidecars are called. */
export type Folder = ReadonlyMap<string, Entry>;

/** One thing that a curator does. */
type Deed = (name: string, entry: Entry, folder: Map<string, Entry>) => void;

const edit: fc.Arbitrary<Deed> = fc
  .oneof(...Object.entries(fields).map(([field, values]) => fc.record({ [field]: values })))
  .map((change) => (name, { seed, ...rest }, folder) => {
    if (seed !== undefined) folder.set(name, { ...rest, seed: { ...seed, ...change } });
  });

const add: fc.Arbitrary<Deed> = seedFields.map((seed) => (_, __, folder) => {
  const number = nextNumber(folder);
  folder.set(`new-${number}`, { number, seed });
});

const decide: fc.Arbitrary<Deed> = sidecarText.map((sidecar) => (name, entry, folder) => {
  folder.set(name, { ...entry, sidecar });
});

const undecide: Deed = (name, { sidecar: _, ...entry }, folder) => {
  folder.set(name, entry);
};

/** With its sidecar, or leaving it behind. */
const rename: fc.Arbitrary<Deed> = fc.boolean().map((whole) => (name, { sidecar, ...entry }, folder) => {
  folder.delete(name);
  const renamed = `a/${name}`;
  folder.set(renamed, { ...entry, ...(whole && sidecar !== undefined && { sidecar }) });
  if (!whole && sidecar !== undefined) folder.set(name, { number: entry.number, sidecar });
});

const remove: fc.Arbitrary<Deed> = fc.boolean().map((whole) => (name, { number, sidecar }, folder) => {
  folder.delete(name);
  if (!whole && sidecar !== undefined) folder.set(name, { number, sidecar });
});

/** Under the seed that comes next, which may or may not name it. */
const merge: fc.Arbitrary<Deed> = fc.boolean().map((named) => (name, { seed, ...entry }, folder) => {
  if (seed === undefined) return;
  const names = [...folder.keys()];
  const leadName = names[(names.indexOf(name) + 1) % names.length] ?? name;
  const lead = folder.get(leadName);
  if (lead?.seed === undefined || leadName === name) return;
  const reportOf = (number: number) => [{ title: `Report ${number}`, address: addressOf(number) }];
  const related = named ? seed.related : reportOf(lead.number);
  folder.set(name, { ...entry, seed: { ...seed, related, standing: { published: false, heat: -1 } } });
  if (named) folder.set(leadName, { ...lead, seed: { ...lead.seed, related: reportOf(entry.number) } });
});

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: add },
  { weight: 6, arbitrary: edit },
  { weight: 2, arbitrary: rename },
  { weight: 3, arbitrary: decide },
  { weight: 2, arbitrary: fc.constant(undecide) },
  { weight: 2, arbitrary: merge },
  { weight: 2, arbitrary: remove },
  { weight: 1, arbitrary: fc.constant<Deed>(() => {}) },
);

/** The states of a folder that a script goes through: three to six seeds, and each deed done to the one before. */
export const curation: fc.Arbitrary<readonly Folder[]> = fc
  .record({
    first: fc.array(seedFields, { minLength: 3, maxLength: 6 }),
    deeds: fc.array(fc.record({ deed, which: fc.nat(5) }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ first, deeds }) => {
    const states: Folder[] = [new Map(first.map((seed, number) => [`seed-${number}`, { number, seed }]))];
    for (const { deed, which } of deeds) {
      const folder = new Map(states.at(-1));
      const names = [...folder.keys()].sort();
      const name = names[which % names.length];
      const entry = name === undefined ? undefined : folder.get(name);
      deed(name ?? "none", entry ?? { number: nextNumber(folder) }, folder);
      states.push(folder);
    }
    return states;
  });

/** The folder as texts by their paths in it. */
export function textsOf(folder: Folder): Record<string, string> {
  return Object.fromEntries(
    [...folder].flatMap(([name, { number, seed, sidecar }]) => [
      ...(seed === undefined ? [] : [[`${name}.txt`, seedOf(number, seed)]]),
      ...(sidecar === undefined ? [] : [[`${name}.meta.yaml`, sidecar]]),
    ]),
  );
}

function seedOf(number: number, { standing, twinOf, ...rest }: Fields): string {
  return storySeed({ ...rest, ...standing, address: addressOf(twinOf ?? number) });
}

function addressOf(seed: number): string {
  return `https://news.example/${seed}`;
}

function nextNumber(folder: Folder): number {
  return Math.max(-1, ...[...folder.values()].map(({ number }) => number)) + 1;
}
