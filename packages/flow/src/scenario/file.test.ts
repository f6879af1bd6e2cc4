import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenarios, Scenario, type ScenarioDraft, ScenarioFile, scenarioFile } from './index';

const NIGHT: ScenarioDraft = {
  name: 'At night',
  at: '2026-12-24T23:10',
  actions: [
    { press: '2', early: true },
    { say: 'tomorrow', confidence: 0.4 },
    { silence: 'deadline' },
    { wait: 3 },
    { outcome: 'success', output: { rooms: [] } },
    { leaves: 'caller' },
  ],
  world: {
    tools: { check_availability: [{ outcome: 'none_available', output: { rooms: [] } }, { fails: 'timeout' }] },
    departments: { desk: { outcome: 'no_answer', seconds: 25 } },
    nodes: { look: { never: 'answers' } },
    kinds: { record_message: { outcome: 'recorded' } },
  },
  expect: [
    { that: 'visits', node: 'menu' },
    { that: 'avoids', node: 'desk' },
    { that: 'path', nodes: ['menu', 'box'], after: 1 },
    { that: 'is_at', node: 'menu', after: 0 },
    { that: 'ends', reason: 'completed', outcome: null },
    { that: 'goes_on', after: 2 },
    { that: 'says', contains: 'closed', language: 'en' },
    { that: 'never_says', contains: 'sorry' },
    { that: 'runs_tool', tool: 'create_lead', input: { number: '+34600111222' }, times: 1 },
    { that: 'knows', what: 'vars.guests', is: 'between', value: 1, to: 6 },
  ],
};

const read = (scenarios: unknown) => readScenarios({ format: 'innline.scenarios', formatVersion: 1, scenarios });
const complaints = (input: unknown): string[] => {
  const result = readScenarios(input);
  return result.ok ? [] : result.problems;
};

describe('the format', () => {
  it('fills in what may be left out', () => {
    expect(Scenario.parse({ name: ' Calls ', at: '2026-11-24T10:00' })).toEqual({
      name: 'Calls',
      about: '',
      at: '2026-11-24T10:00',
      caller: { number: '+34600111222', name: null, previousCalls: 0, channel: 'phone', language: null },
      line: null,
      actions: [],
      world: { nodes: {}, tools: {}, departments: {}, kinds: {} },
      expect: [],
    });
  });

  it('survives writing and reading again, every kind of part', () => {
    const first = read([NIGHT]);
    if (!first.ok) throw new Error(first.problems.join());
    const again = readScenarios(JSON.parse(JSON.stringify(first.file)));
    expect(again).toEqual(first);
  });

  it('survives whatever texts, numbers and outputs are in it', () => {
    const outputs = fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes('__proto__'));
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 80 }),
        outputs,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, output, sure) => {
          fc.pre(text.trim() !== '');
          const draft = { ...NIGHT, name: text, actions: [{ say: text, confidence: sure }] };
          const written = Scenario.parse({ ...draft, world: { kinds: { tool: { outcome: 'success', output } } } });
          expect(Scenario.parse(JSON.parse(JSON.stringify(written)))).toEqual(JSON.parse(JSON.stringify(written)));
        },
      ),
    );
  });

  it('takes one scenario alone as a file of one', () => {
    expect(readScenarios(NIGHT)).toMatchObject({ ok: true, file: { scenarios: [{ name: 'At night' }] } });
  });

  it('makes files it can read', () => {
    expect(ScenarioFile.safeParse(scenarioFile([Scenario.parse(NIGHT)])).success).toBe(true);
  });
});

describe('what is wrong with a file', () => {
  it.each([
    ['nothing', null],
    ['a number', 7],
    ['a text', 'x'],
    ['a list', [NIGHT]],
  ])('%s is no file', (_, input) => {
    expect(complaints(input)).toEqual(['These are no scenarios: a JSON object was expected.']);
  });

  it.each<[string, object, string]>([
    ['a word nobody knows', { ...NIGHT, expects: [] }, 'Scenario “At night”: Unrecognized key: "expects".'],
    ['no moment', { name: 'x' }, 'Scenario “x”, at:'],
    ['a moment of another form', { ...NIGHT, at: '24.12.2026' }, 'at: a day and time such as 2026-12-24T23:10.'],
    ['a day that does not exist', { ...NIGHT, at: '2026-02-30T10:00' }, 'at: a day and time'],
    ['a moment with a zone', { ...NIGHT, at: '2026-12-24T23:10Z' }, 'at: a day and time'],
    ['an unknown action', { ...NIGHT, actions: [{ shout: 'x' }] }, 'actions.0: an action is one of say, press'],
    ['keys no telephone has', { ...NIGHT, actions: [{ press: 'A' }] }, 'actions.0'],
    ['an answer that is none', { ...NIGHT, world: { tools: { x: { outcome: 7 } } } }, 'world.tools.x: an answer is'],
    ['an answer of nobody', { ...NIGHT, world: { people: {} } }, 'world: Unrecognized key: "people".'],
    ['a number without country', { ...NIGHT, caller: { number: '600' } }, 'caller.number: a number with its country'],
    ['an unknown expectation', { ...NIGHT, expect: [{ that: 'wins' }] }, 'expect.0.that:'],
    ['a wrong comparison', { ...NIGHT, expect: [{ that: 'knows', what: 'vars.a', is: 'like' }] }, 'expect.0.is:'],
    ['a negative moment', { ...NIGHT, expect: [{ that: 'goes_on', after: -1 }] }, 'expect.0.after:'],
  ])('%s is told with its place', (_, scenario, words) => {
    const result = read([scenario]);
    expect(result.ok).toBe(false);
    expect(result.ok ? '' : result.problems.join('\n')).toContain(words);
  });

  it('names a scenario without a name by its number', () => {
    const result = read([NIGHT, { at: '2026-12-24T23:10' }]);
    expect(result).toMatchObject({ ok: false, problems: [expect.stringContaining('Scenario number 2, name:')] });
  });

  it('is told of the format, of prototypes and of endless depth', () => {
    expect(complaints({ format: 'innline.flow', formatVersion: 1, scenarios: [] })[0]).toContain('format');
    expect(complaints(JSON.parse('{"format":"innline.scenarios","__proto__":{}}'))[0]).toContain('not allowed');
    let deep: object = {};
    for (let i = 0; i < 100; i++) deep = { deep };
    expect(complaints(deep)[0]).toContain('nested too deeply');
  });
});
