import { describe, expect, it } from 'vitest';
import type { Action } from '../engine/example/perform';
import { ready, TestCall } from '../engine/testing/caller';
import type { Json } from '../model';
import { nodeType } from '../registry/lookup';
import { type Doing, times, UNCLEAR } from '../registry/way';

type Config = Record<string, Json>;

interface Asking {
  type: string;
  config: Config;
  /** Where silence leads, words nobody understands, keys that mean nothing, and the right answer. */
  silent: string;
  unclear: string;
  wrong: [key: string, port: string];
  right: [Doing, string];
}

const MENU = { operatorOn: false, repeatOn: false, options: [{ id: 'rooms', label: 'Rooms', digit: '1' }] };

const ASKING: Asking[] = [
  {
    ...{ type: 'menu', config: MENU, silent: 'no_input', unclear: 'no_match' },
    ...{ wrong: ['9', 'no_match'], right: [{ press: '1' }, 'rooms'] },
  },
  {
    ...{ type: 'listen', config: { kind: 'number' }, silent: 'no_input', unclear: 'not_understood' },
    ...{ wrong: ['#', 'not_understood'], right: [{ press: '3#' }, 'heard'] },
  },
  {
    ...{ type: 'listen', config: { kind: 'yes_no' }, silent: 'no_input', unclear: 'not_understood' },
    ...{ wrong: ['9', 'not_understood'], right: [{ press: '1' }, 'heard'] },
  },
  {
    ...{
      type: 'listen',
      config: { kind: 'digits', minDigits: 3, maxDigits: 3 },
      silent: 'no_input',
      unclear: 'not_understood',
    },
    ...{ wrong: ['#', 'not_understood'], right: [{ press: '402' }, 'heard'] },
  },
  {
    ...{
      type: 'language',
      config: {
        choices: [
          { language: 'en', digit: '1' },
          { language: 'es', digit: '2' },
        ],
        prompt: { en: 'Which?' },
      },
    },
    ...{ silent: 'en', unclear: 'en', wrong: ['9', 'en'], right: [{ press: '2' }, 'es'] },
  },
];

/** A call at the step; each of its ways leads to a step named after it. */
function call({ type, config }: Asking, more: Config): TestCall {
  const definition = nodeType(type)!;
  const all = { ...config, ...more };
  const ports = definition.ports(definition.config.parse(all));
  return new TestCall(
    ready({
      languages: ['en', 'es'],
      nodes: [
        { id: 'start', type: 'trigger' },
        { id: 'it', type, config: all },
        ...ports.map(({ id }) => ({ id: `to_${id}`, type: 'hangup' })),
      ],
      edges: ['start.start > it', ...ports.map(({ id }) => `it.${id} > to_${id}`)],
    }),
  );
}

const SILENCE: Doing = { silence: 'deadline' };
const titled = ASKING.map((asking) => [`${asking.type} ${asking.config.kind ?? ''}`.trim(), asking] as const);

describe.each(titled)('%s', (_, asking) => {
  const COUNTS = [1, 2, 3, 4];

  it.each(COUNTS)('with %i tries leaves after so many silences, and not before', (tries) => {
    const test = call(asking, { tries });
    test.do(...(times(tries - 1, SILENCE) as Action[]));
    expect(test.state.node).toBe('it');
    expect(test.do(SILENCE as Action).state.node).toBe(`to_${asking.silent}`);
  });

  it.each(COUNTS)('with %i tries leaves after so many answers nobody understands', (tries) => {
    const test = call(asking, { tries });
    test.do(...(times(tries - 1, ...UNCLEAR) as Action[]));
    expect(test.state.node).toBe('it');
    expect(test.do(...(UNCLEAR as Action[])).state.node).toBe(`to_${asking.unclear}`);
  });

  it.each(COUNTS)('with %i tries leaves after so many keys that mean nothing', (tries) => {
    const [press, port] = asking.wrong;
    const test = call(asking, { tries });
    test.do(...(times(tries - 1, { press }) as Action[]));
    expect(test.state.node).toBe('it');
    expect(test.do({ press }).state.node).toBe(`to_${port}`);
  });

  it('counts every kind of failure together', () => {
    const test = call(asking, { tries: 3 }).do(SILENCE as Action, ...(UNCLEAR as Action[]));
    expect(test.state.node).toBe('it');
    expect(test.do(SILENCE as Action).state.node).toBe(`to_${asking.silent}`);
  });

  it('takes the right answer at the last try', () => {
    const [right, port] = asking.right;
    const test = call(asking, { tries: 3 }).do(...(times(2, SILENCE) as Action[]), right as Action);
    expect(test.state.node).toBe(`to_${port}`);
  });

  it('takes a key pressed into the prompt, and stops speaking', () => {
    const [right, port] = asking.right;
    for (const interruptible of [true, false]) {
      const test = call(asking, { interruptible }).do(right as Action);
      expect(test.state.node).toBe(`to_${port}`);
    }
  });

  it.each([2, 5, 20])('waits %i seconds after the prompt, and no longer', (timeoutSeconds) => {
    const test = call(asking, { timeoutSeconds });
    for (let turn = 0; turn < 4 && Object.values(test.state.pending).includes('say'); turn++)
      test.do({ hear: 'prompt' });
    expect(test.state.deadline!.at - test.state.at).toBe(timeoutSeconds * 1_000);
  });

  it('listens while it speaks, for keys and for words', () => {
    expect(call(asking, {}).effects.find(({ kind }) => kind === 'listen')).toMatchObject({
      digits: true,
      speech: true,
    });
  });
});
