import type { Words } from "./words.ts";

/** Messages about `sources.yaml`. */
export const SOURCE_WORDS = {
  "yaml/no-fields.sources": ["does not begin with sources:", "write sources: above the list of - name: … and feed: …"],
  "source/shape": ["is not a source", "write name: and feed: lines below its -"],
  "source/nameless": ["is missing", 'write name: "…"'],
  "source/address": ["names no address", "write feed: or page: with https://…"],
  "source/address.both": ["names a feed and a page", "keep one, or make two sources of them"],
  "source/repeated": ['is the address of the source "{value}" too', "remove one of the two"],
  "source/repeated.name": ['"{value}" is the name of another source too', "give each its own"],
  "source/limit": ['"{value}" is not a whole number from 1 to {most}; {usual} is taken', "write one, such as 10"],
  "source/word": [
    "is not a word of at most {most} characters, so it was left out",
    "write words or phrases, each after -",
  ],
  "source/word.comma": ['"{value}" is looked for as one phrase, comma and all', "write [{items}] to look for each"],
  "source/links": ["is for pages that list articles, so it was ignored", "remove it"],
  "field/unknown.source": ["is not a field of it, so it was ignored", "write {known}"],
} as const satisfies Words;
