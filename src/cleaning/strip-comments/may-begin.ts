import type { Body } from "./describe-body.ts";

/** Letters without which a line says nothing by itself. */
const FEW_LETTERS = 3;
/** A line score from which on a line may be the first of a comment. */
const READS_LIKE = -1;

/** Marks the spoken lines that may be the first of a run: the furniture of comments, or a line that may be one by itself. */
export function mayBegin({ own }: Body): Uint8Array {
  return Uint8Array.from(own, ({ facts, furniture, score }) => {
    const reads = Math.max(score.comment, score.spam) >= READS_LIKE && facts.letterCount >= FEW_LETTERS;
    return furniture !== undefined || reads ? 1 : 0;
  });
}
