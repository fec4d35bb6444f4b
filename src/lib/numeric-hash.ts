/**
 * A 53-bit hash of a text, or of a part of it. Different texts hardly ever collide: among a million texts, one
 * collision in about twenty thousand tries. It takes eight bytes and does not reveal the text. Not for input that an
 * attacker may choose.
 */
export function numericHash(text: string, from = 0, to = text.length): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high = (high << 13) | (high >>> 19);
  }
  low = Math.imul(low ^ (low >>> 16), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 15), 0x27d4eb2f);
  return ((high ^ (high >>> 13)) >>> 11) * 0x1_0000_0000 + ((low ^ (low >>> 16)) >>> 0);
}
