/** Redis stream ids, `<milliseconds>-<sequence>`. */
const parts = (id: string): [number, number] => {
  const [ms, seq] = id.split('-');
  return [Number(ms), Number(seq ?? 0)];
};

export const isStreamId = (text: string): boolean => /^\d{1,16}-\d{1,16}$/.test(text);

/** Negative when `a` is older than `b`. */
export function compareIds(a: string, b: string): number {
  const [aMs, aSeq] = parts(a);
  const [bMs, bSeq] = parts(b);
  return aMs === bMs ? aSeq - bSeq : aMs - bMs;
}

export const NOTHING_YET = '0-0';
