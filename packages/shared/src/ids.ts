/** What the last id of this process was made of, and how many of its millisecond came before: 12 bits. */
let last = { ms: 0, count: 0 };

/** A millisecond's ids count on from somewhere in the lower half; a clock that is set back begins anew. */
function nextMoment(random: number): typeof last {
  const now = Date.now();
  if (now > last.ms || now < last.ms - CLOCK_SET_BACK_MS) return { ms: now, count: random & 0x7ff };
  return last.count < 0xfff ? { ms: last.ms, count: last.count + 1 } : { ms: last.ms + 1, count: 0 };
}
const CLOCK_SET_BACK_MS = 1_000;

/**
 * A UUID version 7 (RFC 9562, with the counter of its 6.2, method 1): sorts by the moment it was made, and those of one
 * process by which was first, so tables keyed by it stay in order.
 * Needs Web Crypto, which Node 20 and every browser on a secure origin have.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  last = nextMoment((bytes[6]! << 8) | bytes[7]!);
  const { ms, count } = last;
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(ms / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = 0x70 | (count >> 8);
  bytes[7] = count & 0xff;
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
