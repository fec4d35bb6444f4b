/**
 * Reads a stream up to `limit` bytes, and stops there, also if it decompresses to more. `isWhole` says whether the
 * stream ended within the limit.
 */
export async function readLimited(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > maxBytes) break;
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks).subarray(0, maxBytes)), isWhole: size <= maxBytes };
}
