import { recall, remember } from "./storage.ts";

/** The oldest are dropped. */
export const MAX_MARKS = 5000;

const NAME = "read";

/** An article's key in the marks: the digits at the end of its address. */
export type Id = string;

/** Loads the ids of read articles, in the order they were read. Invalid data counts as none. */
export function readMarks(): Id[] {
  return asIds(recall(NAME));
}

/** The strings in a value that should be a list of ids. */
export function asIds(value: unknown): Id[] {
  return Array.isArray(value) ? value.filter((id): id is Id => typeof id === "string" && /^[0-9a-f]{8}$/.test(id)) : [];
}

/** Adds an id at the end of the marks, without duplicates, or removes it. */
export function withMark(marks: readonly Id[], id: Id, read: boolean): Id[] {
  const others = marks.filter((other) => other !== id);
  return read ? [...others, id].slice(-MAX_MARKS) : others;
}

/** Marks several articles as read. */
export function markAll(ids: readonly Id[]): void {
  remember(NAME, [...new Set([...readMarks(), ...ids])].slice(-MAX_MARKS));
}

/** Marks an article as read or unread. */
export function mark(id: Id, read: boolean): void {
  remember(NAME, withMark(readMarks(), id, read));
}
