import type { FlowDocument, FlowState } from '../../model';
import type { Way } from '../../registry';
import { LOST_CALLERS } from '../behaviours';
import { createPlayer } from '../confirm';
import { verify } from '../verify';
import { oracle } from './oracle';

const stuck = () => (way: Way) => way.by !== 'choice';
/** A caller of one kind; where no wrong key exists, or none is listened to, such a caller is silent. */
const only = (who: string, waysOf: (state: FlowState) => Way[]) => (state: FlowState) => {
  const kind = waysOf(state).some(({ by }) => by === who) ? who : 'silence';
  return ({ by }: Way) => by === kind || !['silence', 'unclear', 'wrong_keys', 'choice'].includes(by);
};

/** Circles are what the oracle knows of; how long a way may be is another question. */
const PATIENT = { lostSeconds: Number.MAX_SAFE_INTEGER, lostSteps: Number.MAX_SAFE_INTEGER };

export interface Agreement {
  /** Where the verifier and the truth differ, in words; empty: nowhere. */
  wrong: string[];
  /** Somebody really goes round for ever. */
  endless: boolean;
  /** Some question really is too far from a person. */
  alone: boolean;
}

/** Holds what the verifier says of a small flow against every call there is, played one by one. */
export function agreement(document: FlowDocument, mostChoices: number): Agreement {
  const truth = oracle(document);
  const { findings } = verify(document, {}, { limits: { ...PATIENT, choices: mostChoices } });
  const wrong: string[] = [];
  const endless = truth.hasBlindCircle || truth.moments.some((state) => truth.circles(state, stuck));
  const shown = findings.filter(({ code, script }) => (code === 'G3' || code === 'G5') && script !== null);
  if (shown.length > 0 !== endless) wrong.push(endless ? 'a circle was not found' : 'a circle that is none was found');
  const lost = LOST_CALLERS.some((who) => truth.circles(truth.first, only(who, truth.waysAt)));
  if (lost && !findings.some(({ code }) => code === 'G3' || code === 'G5')) wrong.push('a lost caller was not found');
  const near = truth.nearPerson(mostChoices);
  const far = truth.moments.filter((state) => truth.asks(state) && !near.has(truth.keyOf(state)));
  const alone = [...new Set(far.map(({ node }) => node))].sort().join(' ');
  const said = findings.flatMap(({ code, node }) => (code === 'G4' ? [node] : [])).sort();
  if (said.join(' ') !== alone) wrong.push(`far from a person: really “${alone}”, said “${said.join(' ')}”`);
  const player = createPlayer(document, {});
  for (const { code, script, node } of findings) {
    if (script === null) continue;
    const holds = code === 'G4' ? player.reaches(script, node!) : player.isEndless(script);
    if (!holds) wrong.push(`the call shown for ${code} at ${node} does not show it`);
  }
  return { wrong, endless, alone: alone !== '' };
}
