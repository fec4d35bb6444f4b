import type { ProblemWords } from "./words.ts";

/** Messages about `sources.yaml`. */
export const SOURCE_WORDS = {
  "yaml/no-fields.sources": ["does not begin with sources:", "write sources: above the list of - name: … and feed: …"],
  "source/shape": ["is not a source", "write name: and feed: lines below its -"],
  "source/nameless": ["is missing", 'write name: "…"'],
  "source/address": ["has no address", "add feed: or page: with https://…"],
  "source/address.both": ["has both a feed and a page", "keep one, or split it into two sources"],
  "source/repeated": ['is also the address of the source "{value}"', "remove one of them"],
  "source/repeated.name": ['"{value}" is also the name of another source', "give each its own name"],
  "source/limit": ['"{value}" is not a whole number from 1 to {most}, so {usual} is used', "write a number such as 10"],
  "source/word": [
    "is empty or longer than {most} characters, so it was left out",
    "write words or phrases, each after -",
  ],
  "source/word.comma": ['"{value}" is matched as one phrase, including the comma', "write [{items}] to match each"],
  "source/links": ["works only with page:, so it was ignored", "remove it"],
  "field/unknown.source": ["is not a field of a source, so it was ignored", "use one of {known}"],
} as const satisfies ProblemWords;
