/** A mistake in a command, explained fully by its message, without a stack. The command exits with 2. */
export class UsageError extends Error {}
