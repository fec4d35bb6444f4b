import { memoize } from "../../lib/memoize.ts";
import type { StoredReading } from "./stored-reading.ts";

/** Shared by all readings with an empty list, which are most. */
const NONE: readonly never[] = [];

/**
 * Makes a function that interns the strings of a reading which many readings share: outlets, topics, packs, and the
 * seed's own name and key. Strings from a file or another thread are separate copies. `keep` is applied to each reading.
 */
export function stringInterner(keep = (reading: StoredReading) => reading): (reading: StoredReading) => StoredReading {
  const shared = memoize((text: string) => text);
  const providerOf = memoize((name: string, domain: string) => ({ name, ...(domain !== "" && { domain }) }));
  return (reading) => {
    const { head, name, key, problems } = reading;
    if (head === undefined) return keep(reading);
    const { provider, topics, location, type, language, coverOutlets, cuts } = head;
    return keep({
      ...reading,
      problems: problems.length === 0 ? NONE : problems,
      head: {
        ...head,
        seed: name,
        version: key,
        type: shared(type),
        ...(language !== undefined && { language: shared(language) }),
        topics: topics.map((topic) => shared(topic)),
        coverOutlets: coverOutlets.map((outlet) => shared(outlet)),
        cuts: cuts.length === 0 ? NONE : cuts,
        ...(provider && { provider: providerOf(provider.name, provider.domain ?? "") }),
        ...(location && { location: { ...location, pack: shared(location.pack) } }),
      },
    });
  };
}
