import type { ReadyFlow } from '../engine';
import type { HotelFacts } from '../scenario';
import { proposeExpectations } from '../scenario/propose';
import { Scenario } from '../scenario/scenario';
import { localParts, zoneOrUtc } from '../schedule/zone';
import type { SimulatedAction } from '../simulate';
import { follow } from './follow';
import type { Journal } from './journal';
import { play } from './replay';

export type Recorded =
  /** `replaced`: what stands in for something personal, in plain words. */
  { ok: true; scenario: Scenario; replaced: string[] } | { ok: false; why: string };

/** Nobody's number: it stands for every caller who showed theirs. */
const EXAMPLE_NUMBER = '+34600111222';
const EXAMPLE_NAME = 'Alex Morgan';

/**
 * A past call as a scenario: what the caller did, how everything outside answered, and as expectations the way it went.
 * What is personal is replaced by examples: the caller's number and name, and what was said or keyed at questions for a
 * name, a number, or anything marked as sensitive. Where the call goes another way with the examples, they are not put in
 * silently: the recording is refused.
 */
export function recordCall(flow: ReadyFlow, journal: Journal, hotel: HotelFacts, name: string): Recorded {
  const followed = follow(flow, journal, hotel);
  if (!followed.ok) return followed;
  const { script } = followed;
  const replaced = new Set<string>();
  const { number, name: callerName } = script.facts.caller;
  if (number !== null) replaced.add('the caller’s number');
  if (callerName !== null) replaced.add('the caller’s name');
  const actions = script.actions.map((action, index) => {
    const example = exampleFor(flow, script.places[index] ?? null, action);
    if (example === null) return action;
    replaced.add(`the answer at “${flow.nodes.get(script.places[index]!)!.name}”`);
    return example;
  });
  const caller = {
    number: number === null ? null : EXAMPLE_NUMBER,
    name: callerName === null ? null : EXAMPLE_NAME,
    previousCalls: script.facts.caller.previousCalls,
  };
  const played = { ...script, actions, facts: { ...script.facts, caller } };
  const [before, after] = [play(flow, script), play(flow, played)];
  const way = ({ path }: typeof before) => path.map(({ node }) => node).join(' ');
  if (way(before) !== way(after)) {
    return { ok: false, why: 'This call cannot be recorded without personal data: with examples it goes another way.' };
  }
  const { date, time } = localParts(script.facts.startedAt, zoneOrUtc(hotel.hotel.timeZone));
  const { channel, line } = script.facts;
  const scenario = Scenario.safeParse({
    name,
    at: `${date}T${time}`,
    caller: { ...caller, channel: channel === 'test' ? 'browser' : channel, language: script.language },
    line: line && { name: line.name },
    actions,
    world: withoutPeople(script.world),
    expect: proposeExpectations(after),
  });
  if (!scenario.success) return { ok: false, why: 'This call is too long to become a scenario.' };
  return { ok: true, scenario: scenario.data, replaced: [...replaced] };
}

/** Questions whose answers say who somebody is. */
const PERSONAL = new Set(['name', 'phone']);

function exampleFor(flow: ReadyFlow, node: string | null, action: SimulatedAction): SimulatedAction | null {
  const asked = flow.nodes.get(node ?? '');
  if (asked?.type !== 'listen') return null;
  const { kind, sensitive, variable } = asked.config as { kind: string; sensitive: boolean; variable: string | null };
  const secret = sensitive || (variable !== null && (flow.variables.get(variable)?.sensitive ?? false));
  if (!secret && !PERSONAL.has(kind)) return null;
  if ('press' in action) return { ...action, press: keysLike(action.press) };
  if (!('say' in action) || action.say === '' || isYesOrNo(action.say)) return null;
  return { ...action, say: EXAMPLES[kind] ?? action.say.replace(/\d/g, '1').replace(/\p{L}+/gu, 'example') };
}

/** Answers to "is that right?" say nothing about anybody. */
const isYesOrNo = (said: string): boolean =>
  /^(yes|no|yeah|yep|nope|correct|right|s[ií]|vale|correcto)\b/i.test(said.trim());

const EXAMPLES: Record<string, string> = {
  name: `my name is ${EXAMPLE_NAME}`,
  phone: 'six zero zero one one one two two two',
};

/** As many keys; `*` and `#` mean something and stay. */
const keysLike = (keys: string): string => {
  let next = 0;
  return keys.replace(/\d/g, () => String((next++ % 9) + 1));
};

/** What tools found may name guests; how they ended is what a scenario is about, and examples are filled in. */
function withoutPeople(world: Scenario['world']): Scenario['world'] {
  const bare = (answers: Scenario['world']['nodes']) =>
    Object.fromEntries(
      Object.entries(answers).map(([key, list]) => [
        key,
        (Array.isArray(list) ? list : [list]).map((answer) => {
          if (!('outcome' in answer)) return answer;
          const { output: _, ...rest } = answer;
          return rest;
        }),
      ]),
    );
  return { nodes: bare(world.nodes), tools: {}, departments: {}, kinds: {} };
}
