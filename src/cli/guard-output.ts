/** What a terminal shows nothing of, or a space: controls, invisible characters, and escape codes for colours and the cursor. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const BLANK = /(?:\u001b\[[\d;?]*[A-Za-z]|(?![\n\r])[\s\p{C}\p{Zl}\p{Zp}])*/u.source;

const AT_LINE_START = new RegExp(`(^|[\\n\\r])(${BLANK})::`, "gu");

/**
 * Takes from a text for a log what a CI runner would obey: `::command` at the beginning of a line, with whatever blank before
 * it, and `##[command]`, `##vso[…]`, `##teamcity[…]` anywhere (actions/runner, ActionCommand.cs; Azure Pipelines; TeamCity). The
 * bracket is written as JSON escapes it, so that JSON stays the same JSON.
 */
export function withoutCommands(text: string): string {
  if (!text.includes("::") && !text.includes("##")) return text;
  return text.replace(AT_LINE_START, "$1$2\\::").replace(/##(\w*)\[/g, "##$1\\u005b");
}

type Write = NodeJS.WriteStream["write"];

const unguarded = new WeakMap<NodeJS.WriteStream, Write>();

/**
 * Guards all that goes to a stream from now on, whoever writes it: words of seeds, pages, feeds, file names and servers come
 * by many ways, and this is the one place that all of them pass.
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

/** Writes commands for a runner that are meant. Whoever asks has escaped what stands in them. */
export function printCommands(text: string, stream: NodeJS.WriteStream = process.stdout): void {
  (unguarded.get(stream) ?? stream.write.bind(stream))(`${text}\n`);
}
