import { END_WORDS, type Replayed, type ReplayedWay } from '@innline/flow';

/** "Of the last 20 calls 3 would now go another way and 1 would end differently." */
export function replayWords(replayed: readonly Replayed[]): string {
  const count = (status: Replayed['status']) => replayed.filter((one) => one.status === status).length;
  const total = replayed.length;
  const [another, ends, unknown] = [count('another_way'), count('ends_differently'), count('not_comparable')];
  if (total === 0) return 'No past call has run a published version of this flow yet.';
  const calls = total === 1 ? 'The last call' : `Of the last ${total} calls`;
  const parts = [
    ...(another > 0 ? [`${another} would now go another way`] : []),
    ...(ends > 0 ? [`${ends} would end differently`] : []),
  ];
  const known = total - unknown;
  const same =
    parts.length > 0
      ? `${calls} ${parts.join(' and ')}.`
      : known === 0
        ? ''
        : total === 1
          ? `${calls} would go the same way.`
          : `${calls} ${known === total ? 'all' : known} would go the same way.`;
  const rest = unknown === 0 ? '' : `${unknown} cannot be compared.`;
  return [same, rest].filter((sentence) => sentence !== '').join(' ');
}

/** Where the ways of a call part, as a sentence. */
export function partWords(one: Extract<Replayed, { status: 'another_way' | 'ends_differently' }>): string {
  const { parts, before, now } = one;
  const after = now.path.find(({ node }) => node === parts.after)?.name;
  const ends = `Ends because ${endOf(now.end)} instead of because ${endOf(before.end)}`;
  if (parts.onlyEnd)
    return `${sameReason(one) ? `Ends as “${now.end?.outcome ?? 'nothing'}” instead of “${before.end?.outcome ?? 'nothing'}”` : ends}.`;
  const from = after ? `After “${after}” ` : '';
  const goes = parts.now ? `it goes to “${parts.now.name}”` : now.end ? 'it ends' : 'it waits for the caller';
  const instead = parts.before ? ` instead of “${parts.before.name}”` : '';
  const sentence = `${from}${goes}${instead}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const endOf = (end: ReplayedWay['end']): string => (end === null ? 'it waits for the caller' : END_WORDS[end.reason]);
const sameReason = ({ before, now }: { before: ReplayedWay; now: ReplayedWay }): boolean =>
  before.end?.reason === now.end?.reason;
