import type { StudioDocument } from '../../schema';
import type { Happening, Waiting } from '../interpreter';
import type { Numbers } from '../random-flow';
import type { AgencyFlow } from './widgets';

const STATUSES = ['completed', 'no-answer', 'busy', 'failed'] as const;

/** The keys that some case of the flow looks for, and some that none does. */
function keysOf(flow: StudioDocument): string[] {
  const values = flow.states.flatMap(({ transitions }) =>
    transitions.flatMap(({ conditions }) => (conditions ?? []).flatMap(({ value }) => (value ?? '').split(','))),
  );
  const keys = values.map((value) => value.trim()).filter((value) => /^[0-9*]{1,8}$/.test(value));
  return [...new Set([...keys, '7', '0', '1', '5', '12', '101', '4711', '90210', '600111222'])];
}

/** What a caller of no habits, or the world, does next. */
export function anything(random: Numbers, { flow, answers, words }: AgencyFlow, { kind, widget }: Waiting): Happening {
  switch (kind) {
    case 'dial':
      return { do: 'dialled', status: random.one(STATUSES) };
    case 'record':
      return { do: 'recorded', something: random.chance(0.6) };
    case 'request':
      return { do: 'answered', ok: random.chance(0.8), body: random.one(answers[widget] ?? [{}]) };
    case 'answer': {
      if (random.chance(0.2)) return { do: 'silence' };
      if (random.chance(0.25)) return { do: 'say', words: random.one([...words, 'xqz', 'I do not know']) };
      const most = Number(flow.states.find(({ name }) => name === widget)!.properties.number_of_digits ?? 1);
      return { do: 'press', keys: random.one(keysOf(flow)).slice(0, most) };
    }
  }
}

/** Somebody who does the same at every question, and what the world does to them. */
export interface Habit {
  name: string;
  does(waiting: Waiting): Happening;
}

/** Every caller of one behaviour, in worlds of one behaviour: each ending of a dialling and each answer of a request occurs. */
export function habits({ flow, answers, words }: AgencyFlow): Habit[] {
  const always: Happening[] = [
    { do: 'silence' },
    { do: 'press', keys: '7' },
    { do: 'say', words: 'xqz' },
    ...[...'012345689*'].map((keys): Happening => ({ do: 'press', keys })),
    ...words.map((each): Happening => ({ do: 'say', words: each })),
  ];
  const most = Math.max(STATUSES.length, ...Object.values(answers).map((bodies) => bodies.length));
  const worlds = Array.from({ length: most + 1 }, (_, index) => {
    return { status: STATUSES[index % STATUSES.length]!, answer: index, ok: index < most };
  });
  return always.flatMap((answer) =>
    worlds.map((world): Habit => {
      const name = `${JSON.stringify(answer)} where dialling ends ${world.status}, requests ${world.ok ? world.answer : 'fail'}`;
      return { name, does: (waiting) => habitual(answer, world, answers, flow, waiting) };
    }),
  );
}

function habitual(
  answer: Happening,
  world: { status: (typeof STATUSES)[number]; answer: number; ok: boolean },
  answers: AgencyFlow['answers'],
  flow: StudioDocument,
  { kind, widget }: Waiting,
): Happening {
  if (kind === 'dial') return { do: 'dialled', status: world.status };
  if (kind === 'record') return { do: 'recorded', something: world.status !== 'failed' };
  if (kind === 'request') {
    const bodies = answers[widget] ?? [{}];
    return { do: 'answered', ok: world.ok, body: bodies[world.answer % bodies.length]! };
  }
  if (answer.do !== 'press') return answer;
  // who always presses 4 types 4444 where four keys are wanted
  const most = Number(flow.states.find(({ name }) => name === widget)!.properties.number_of_digits ?? 1);
  return { do: 'press', keys: answer.keys.repeat(most) };
}
