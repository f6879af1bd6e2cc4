import type { FlowDocument, FlowState } from '../../model';
import type { Way } from '../../registry';
import { LOST_CALLERS } from '../behaviours';
import { createPlayer } from '../confirm';
import { verify } from '../verify';
import { oracle } from './oracle';

const OF_CALLER = ['silence', 'unclear', 'wrong_keys', 'choice'];
const stuck = () => (way: Way) => way.by !== 'choice';

/**
 * A caller of one kind; where no wrong key exists, or none is listened to, such a caller is silent. Where somebody is asked,
 * the world answers only those who got something across.
 */
const only = (who: string, waysOf: (state: FlowState) => Way[]) => (state: FlowState) => {
  const ways = waysOf(state);
  const kind = ways.some(({ by }) => by === who) ? who : 'silence';
  const asked = ways.some(({ by }) => OF_CALLER.includes(by));
  return ({ by }: Way) => by === kind || !(OF_CALLER.includes(by) || (asked && by === 'world'));
};

/** Circles are what the oracle knows of; how long a way may be is another question. */
const PATIENT = { lostSeconds: Number.MAX_SAFE_INTEGER, lostSteps: Number.MAX_SAFE_INTEGER };

export interface Agreement {
  /** Where the verifier and the truth differ, in words; empty: nowhere. */
  wrong: string[];
  /** Somebody really goes round for ever. */
  endless: boolean;
  /** The same after something broke, or after the caller hung up. */
  endlessLane: boolean;
  /** Some question really is too far from a person. */
  alone: boolean;
}

/** The step of the flow itself: what is inside a flow that is used is told of the step that uses it. */
const ownStep = (id: string | null) => (id ?? '').split('/')[0]!;

/** Holds what the verifier says of a small flow against every call there is, played one by one. */
export function agreement(document: FlowDocument, mostChoices: number): Agreement {
  const truth = oracle(document);
  const { findings } = verify(document, {}, { limits: { ...PATIENT, choices: mostChoices } });
  const wrong: string[] = [];
  const endlessIn = (lane: FlowState['lane']) =>
    truth.hasBlindCircle(lane) || truth.moments.some((state) => state.lane === lane && truth.circles(state, stuck));
  const [endless, broken, left] = [endlessIn('main'), endlessIn('error'), endlessIn('hangup')];
  const circles = findings.filter(({ code, message }) => ['G3', 'G5'].includes(code) && message.includes('for ever'));
  const shown = circles.filter(({ script }) => script !== null);
  if (shown.length > 0 !== endless) wrong.push(endless ? 'a circle was not found' : 'a circle that is none was found');
  // a circle that is there anyway is not told of once more
  const found = circles.length > 0;
  if (found !== (endless || broken || left)) wrong.push(`a circle of a lane was ${found ? 'none' : 'not found'}`);
  const lost =
    truth.first.lane === 'main' && LOST_CALLERS.some((who) => truth.circles(truth.first, only(who, truth.waysAt)));
  if (lost && !shown.some(({ code }) => code === 'G3' || code === 'G5')) wrong.push('a lost caller was not found');
  const near = truth.nearPerson(mostChoices);
  const far = truth.moments.filter(
    (state) => state.lane === 'main' && truth.asks(state) && !near.has(truth.keyOf(state)),
  );
  const alone = [...new Set(far.map(({ node }) => ownStep(node)))].sort().join(' ');
  const said = [...new Set(findings.flatMap(({ code, node }) => (code === 'G4' ? [ownStep(node)] : [])))].sort();
  if (said.join(' ') !== alone) wrong.push(`far from a person: really “${alone}”, said “${said.join(' ')}”`);
  const player = createPlayer(document, {});
  for (const { code, script, node } of findings) {
    if (script === null) continue;
    const holds = code === 'G4' ? ownStep(player.play(script)?.state.node ?? null) === node : player.isEndless(script);
    if (!holds) wrong.push(`the call shown for ${code} at ${node} does not show it`);
  }
  return { wrong, endless, endlessLane: broken || left, alone: alone !== '' };
}
