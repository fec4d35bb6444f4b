/**
 * Characters that a terminal shows as nothing or as a space: control characters, invisible characters, and escape codes for
 * colors and the cursor.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const BLANK = /(?:\u001b\[[\d;?]*[A-Za-z]|(?![\n\r])[\s\p{C}\p{Zl}\p{Zp}])*/u.source;

const AT_LINE_START = new RegExp(`(^|[\\n\\r])(${BLANK})::`, "gu");

/**
 * Neutralises commands for CI runners in a log text: `::command` at the start of a line, even after blanks, and `##[command]`,
 * `##vso[…]`, `##teamcity[…]` anywhere (actions/runner, ActionCommand.cs; Azure Pipelines; TeamCity). The bracket is written as a
 * JSON escape, so that JSON keeps its meaning.
 */
export function withoutCommands(text: string): string {
  if (!text.includes("::") && !text.includes("##")) return text;
  return text.replace(AT_LINE_START, "$1$2\\::").replace(/##(\w*)\[/g, "##$1\\u005b");
}

type Write = NodeJS.WriteStream["write"];

const unguarded = new WeakMap<NodeJS.WriteStream, Write>();

/**
 * Neutralises commands in everything written to a stream from now on. Text of seeds, pages, feeds, files and servers is printed
 * in many places, and all of it passes here.
 */
export function guardOutput(stream: NodeJS.WriteStream): void {
  if (unguarded.has(stream)) return;
  const write: Write = stream.write.bind(stream);
  unguarded.set(stream, write);
  stream.write = (chunk: string | Uint8Array, ...rest: readonly unknown[]) => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    return Reflect.apply(write, stream, [withoutCommands(text), ...rest]);
  };
}

/** Prints intended commands for a runner. The caller must escape their values. */
export function printCommands(text: string, stream: NodeJS.WriteStream = process.stdout): void {
  (unguarded.get(stream) ?? stream.write.bind(stream))(`${text}\n`);
}
