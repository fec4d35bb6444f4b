import { SingleBar } from "cli-progress";

/** Shows progress as a count, on terminals only. `stop` restores the terminal. */
export function showCount(stream: NodeJS.WriteStream, what: string, all: number) {
  if (!stream.isTTY) return { update: () => {}, stop: () => {} };
  const bar = startBar(stream, what, all);
  return { update: (done: number) => bar.update(done), stop: () => bar.stop() };
}

export function startBar(stream: NodeJS.WriteStream, what: string, all: number): SingleBar {
  const bar = new SingleBar({
    stream,
    format: `${what}  {bar}  {value} of {total}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    formatValue: (value) => value.toLocaleString("en"),
  });
  bar.start(all, 0);
  return bar;
}
