import { recall, remember } from "./storage.ts";

/** How many are kept: the oldest are forgotten first. */
export const MOST_MARKS = 5000;

const NAME = "read";

/** An article's name in the marks: the digits that its address ends with. */
export type Id = string;

/** The articles that were read, in the order of reading. Whatever else lies in the store counts as none. */
export function readMarks(): Id[] {
  return asIds(recall(NAME));
}

/** The strings among a value that should be a list of ids. */
export function asIds(value: unknown): Id[] {
  return Array.isArray(value) ? value.filter((id): id is Id => typeof id === "string" && /^[0-9a-f]{8}$/.test(id)) : [];
}

/** Marks with one added at the end, once, or taken out. */
export function withMark(marks: readonly Id[], id: Id, read: boolean): Id[] {
  const others = marks.filter((other) => other !== id);
  return read ? [...others, id].slice(-MOST_MARKS) : others;
}

/** Marks articles as read, all at once. */
export function markAll(ids: readonly Id[]): void {
  remember(NAME, [...new Set([...readMarks(), ...ids])].slice(-MOST_MARKS));
}

/** Marks an article as read or unread. */
export function mark(id: Id, read: boolean): void {
  remember(NAME, withMark(readMarks(), id, read));
}
