/** Waits until a thread has room for it, and is then given that thread. */
export type ShareWork<Thread> = <Result>(work: (thread: Thread) => Promise<Result>) => Promise<Result>;

/**
 * Makes the function that hands work out, `atOnce` pieces to a thread. Threads take it from both ends by turns: pieces of
 * one kind lie side by side, so each thread does as few kinds as can be. It compiles its code for itself, and what it
 * never does it never compiles.
 */
export function shareFromBothEnds<Thread>(threads: readonly Thread[], atOnce: number): ShareWork<Thread> {
  const waiting: ((thread: Thread) => Promise<void>)[] = [];
  const hands = threads.map((thread, place) => ({
    thread,
    next: () => (place % 2 === 0 ? waiting.shift() : waiting.pop()),
    busy: 0,
  }));
  const handOut = () => {
    for (const hand of hands) {
      while (hand.busy < atOnce && waiting.length > 0) {
        hand.busy++;
        void hand
          .next()?.(hand.thread)
          .finally(() => {
            hand.busy--;
            handOut();
          });
      }
    }
  };
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push((thread) => work(thread).then(resolve, reject));
      // Whatever is asked for in one go lies there before the first piece is taken.
      queueMicrotask(handOut);
    });
}
