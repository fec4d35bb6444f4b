/** Waits until a thread has room for it, and is then given that thread. */
export type Dispatch<Thread> = <Result>(work: (thread: Thread) => Promise<Result>) => Promise<Result>;

/**
 * Makes the function that assigns work, `atOnce` pieces to a thread. Threads take it from both ends by turns: pieces of
 * one kind lie side by side, so each thread does as few kinds as can be. It compiles its code for itself, and what it
 * never does it never compiles.
 */
export function dispatchFromBothEnds<Thread>(threads: readonly Thread[], atOnce: number): Dispatch<Thread> {
  const waiting: ((thread: Thread) => Promise<void>)[] = [];
  const workers = threads.map((thread, place) => ({
    thread,
    next: () => (place % 2 === 0 ? waiting.shift() : waiting.pop()),
    busy: 0,
  }));
  const dispatch = () => {
    for (const worker of workers) {
      while (worker.busy < atOnce && waiting.length > 0) {
        worker.busy++;
        void worker
          .next()?.(worker.thread)
          .finally(() => {
            worker.busy--;
            dispatch();
          });
      }
    }
  };
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push((thread) => work(thread).then(resolve, reject));
      // Whatever is asked for in one go lies there before the first piece is taken.
      queueMicrotask(dispatch);
    });
}
