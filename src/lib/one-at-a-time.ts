/** Makes calls wait for each other, in the order in which they were made. One that fails does not stop the next. */
export function oneAtATime<Job, Result>(work: (job: Job) => Promise<Result>): (job: Job) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(() => work(job));
    last = result.catch(() => undefined);
    return result;
  };
}
