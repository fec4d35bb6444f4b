/**
 * The results of some promises, in order. Waits until all have settled before it throws the first failure, so that
 * nothing is written after the clean-up.
 */
export async function settleAll<Value>(work: readonly Promise<Value>[]): Promise<Value[]> {
  const results = await Promise.allSettled(work);
  return results.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
}
