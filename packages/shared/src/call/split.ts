/** A part of a flow's calls that reaches another version than the live one. */
export interface Split {
  /** Of the split: two splits one after the other divide calls anew. */
  id: string;
  versionId: string;
  /** 1 to 99 */
  percent: number;
}

/** Parts per million are fine enough for one percent of a busy hotel. */
const PARTS = 1_000_000;

/** FNV-1a over UTF-16 code units, then the finisher of MurmurHash3, since ids that differ in their end only lie close together in FNV. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Whether a call is one of the `percent`: by its id alone, so that every worker, and the same worker when a carrier
 * announces the call again, decides alike.
 */
export function isInSplit(callId: string, { id, percent }: Pick<Split, 'id' | 'percent'>): boolean {
  return hash(`${id} ${callId}`) % PARTS < percent * (PARTS / 100);
}
