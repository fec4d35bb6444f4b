/** Queues work until a thread is free, and calls it with that thread. */
export type Dispatch<Thread> = <Result>(work: (thread: Thread) => Promise<Result>) => Promise<Result>;

/**
 * Creates a dispatcher with at most `atOnce` concurrent tasks per thread. Threads take tasks from alternate ends of the queue:
 * tasks of one kind are adjacent, so that each thread sees as few kinds as possible and compiles only the code for those.
 */
export function dispatchFromBothEnds<Thread>(threads: readonly Thread[], atOnce: number): Dispatch<Thread> {
  const waiting: ((thread: Thread) => Promise<void>)[] = [];
  const workers = threads.map((thread, index) => ({
    thread,
    next: () => (index % 2 === 0 ? waiting.shift() : waiting.pop()),
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
      // Collects all requests of this tick before the first task is assigned.
      queueMicrotask(dispatch);
    });
}
