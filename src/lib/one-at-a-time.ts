/** Runs calls one after another, in the order in which they were made. A failed call does not stop the next. */
export function oneAtATime<Job, Result>(work: (job: Job) => Promise<Result>): (job: Job) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(() => work(job));
    last = result.catch(() => undefined);
    return result;
  };
}
