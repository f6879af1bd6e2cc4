import { exampleFacts } from '../../engine';
import type { FlowDocument, FlowState } from '../../model';
import type { Way } from '../../registry';
import { LOST_CALLERS } from '../behaviours';
import { createPlayer } from '../confirm';
import { verify } from '../verify';
import { oracle } from './oracle';
import { worldsOf } from './worlds';

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
  /** What is so and the verifier did not say, in words; empty: nothing. */
  missed: string[];
  /** What the verifier said and is not so, or is not shown by the call it names. */
  untrue: string[];
  /** Calls the verifier named, each played to its end. */
  scripts: number;
  /** Ways out of moments that the truth was found with, each played. */
  played: number;
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
  const truths = worldsOf(document).map((facts) => oracle(document, facts));
  const { schedules, startedAt: at } = exampleFacts();
  const context = { schedules, at };
  const { findings } = verify(document, context, { limits: { ...PATIENT, choices: mostChoices } });
  const [missed, untrue]: [string[], string[]] = [[], []];
  const compare = (what: string, said: boolean, really: boolean) => {
    if (really && !said) missed.push(what);
    if (said && !really) untrue.push(what);
  };
  const endlessIn = (lane: FlowState['lane']) =>
    truths.some(
      (truth) =>
        truth.hasBlindCircle(lane) || truth.moments.some((state) => state.lane === lane && truth.circles(state, stuck)),
    );
  const [endless, broken, left] = [endlessIn('main'), endlessIn('error'), endlessIn('hangup')];
  const circles = findings.filter(({ code, message }) => ['G3', 'G5'].includes(code) && message.includes('for ever'));
  const shown = circles.filter(({ script }) => script !== null);
  compare('a circle', shown.length > 0, endless);
  // a circle that is there anyway is not told of once more
  compare('a circle of a lane', circles.length > 0, endless || broken || left);
  const lost = truths.some(
    ({ first, circles, waysAt }) =>
      first.lane === 'main' && LOST_CALLERS.some((who) => circles(first, only(who, waysAt))),
  );
  if (lost) compare('a lost caller', shown.length > 0, true);
  const far = truths.flatMap((truth) => {
    const near = truth.nearPerson(mostChoices);
    return truth.moments.filter((state) => state.lane === 'main' && truth.asks(state) && !near.has(truth.keyOf(state)));
  });
  const alone = new Set(far.map(({ node }) => ownStep(node)));
  const said = new Set(findings.flatMap(({ code, node }) => (code === 'G4' ? [ownStep(node)] : [])));
  for (const step of new Set([...alone, ...said]))
    compare(`${step} far from a person`, said.has(step), alone.has(step));
  const player = createPlayer(document, context);
  const named = findings.filter(({ script }) => script !== null);
  for (const { code, script, node } of named) {
    const holds =
      code === 'G4' ? ownStep(player.play(script!)?.state.node ?? null) === node : player.isEndless(script!);
    if (!holds) untrue.push(`the call shown for ${code} at ${node} does not show it`);
  }
  const scripts = named.length;
  const played = truths.reduce((sum, truth) => sum + truth.played, 0);
  return { missed, untrue, scripts, played, endless, endlessLane: broken || left, alone: alone.size > 0 };
}
