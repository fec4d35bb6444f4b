/** A mistake in the words of a command: its message is all a person needs. The command exits 2. */
export class UsageError extends Error {}
