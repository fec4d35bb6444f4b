import type { ReadFolderOptions } from "../publishing/read-folder.ts";
import { startBar } from "./show-count.ts";

type OnProgress = NonNullable<ReadFolderOptions["onProgress"]>;

const STAGES = {
  read: "reading seeds",
  pictures: "fetching images",
  pages: "making pages",
  cards: "drawing share images",
} as const;

/** Smaller numbers are finished before anyone looks. */
const FEW = 1000;

/** Shows the progress of a long build: a bar on a terminal, or a line for each quarter in a log. `stop` restores the terminal. */
export function showProgress(stream: NodeJS.WriteStream): {
  readonly onProgress: OnProgress;
  readonly stop: () => void;
} {
  return stream.isTTY ? barOn(stream) : linesOn(stream);
}

function barOn(stream: NodeJS.WriteStream) {
  let bar: ReturnType<typeof startBar> | undefined;
  let shown: keyof typeof STAGES | undefined;
  const stop = () => bar?.stop();
  const onProgress: OnProgress = (stage, done, all) => {
    if (all < FEW) return;
    if (shown !== stage) {
      stop();
      bar = startBar(stream, STAGES[stage], all);
      shown = stage;
    }
    bar?.update(done);
  };
  return { onProgress, stop };
}

function linesOn(stream: NodeJS.WriteStream) {
  let last = "";
  const onProgress: OnProgress = (stage, done, all) => {
    if (all < FEW) return;
    const quarter = Math.floor((done / all) * 4);
    const line = `${STAGES[stage]}: ${quarter * 25}% of ${all.toLocaleString("en")}`;
    if (quarter > 0 && line !== last) stream.write(`${line}\n`);
    last = line;
  };
  return { onProgress, stop: () => {} };
}
