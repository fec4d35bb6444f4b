import type { ReadableStream } from "node:stream/web";

/**
 * Reads a stream up to so many bytes, and asks for no more: what would be larger, or unpacks to something larger, is
 * dropped at the limit. `isWhole` says whether that was all of it.
 */
export async function readLimited(
  stream: ReadableStream<Uint8Array>,
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
