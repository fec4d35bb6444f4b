import { SingleBar } from "cli-progress";

/** Shows how many of some things are done: as a bar on a terminal, and nowhere else. `stop` leaves the terminal as it was. */
export function showCount(stream: NodeJS.WriteStream, what: string, all: number) {
  if (!stream.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar({
    stream,
    format: `${what}  {bar}  {value} of {total}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(all, 0);
  return { update: (done: number) => bar.update(done), stop: () => bar.stop() };
}
