/** The results of some work, in its order. Throws the first failure when all have ended: nothing is written after the tidying up. */
export async function settleAll<Value>(work: readonly Promise<Value>[]): Promise<Value[]> {
  const results = await Promise.allSettled(work);
  return results.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
}
