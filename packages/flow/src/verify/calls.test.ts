import { describe, expect, it } from 'vitest';
import { documentOf, type Example } from '../engine';
import type { FlowDocument } from '../model';
import { schedule } from '../schedule/fixtures';
import { playable, simulate } from '../simulate';
import { frontDeskTemplate as frontDesk } from '../templates/front-desk';
import { callShowing } from './finding';
import { callFinder, prove } from './prove';

type Flow = Example['flow'];
const START = { id: 'start', type: 'trigger' };
const BYE = { id: 'bye', type: 'hangup' };
const MESSAGE = { id: 'message', type: 'voicemail' };
const TAKEN = ['message.recorded > bye', 'message.empty > bye'];
const LOOK = { id: 'look', type: 'tool', config: { tool: 'get_caller_history', input: { number: '+34600111222' } } };

const shown = (flow: Flow) =>
  prove(documentOf({ title: 'a flow', flow })).problems.map(({ code, node, port, call }) => ({
    problem: [code, node, port].filter(Boolean).join(' '),
    call,
  }));
const callOf = (flow: Flow, wanted: string) => {
  const found = shown(flow).find(({ problem }) => problem === wanted);
  if (!found) throw new Error(`there is ${JSON.stringify(shown(flow).map(({ problem }) => problem))}`);
  return found.call;
};

const MENU = { id: 'menu', type: 'menu', config: { options: [{ id: 'a', label: 'Rooms', digit: '1' }] } };
const open = (...edges: string[]): Flow => ({
  nodes: [START, MENU, { id: 'desk', type: 'transfer', config: { departmentId: 'front_desk' } }, MESSAGE, BYE],
  edges: ['start.start > menu', 'menu.a > bye', 'menu.operator > desk', ...TAKEN, ...edges],
});

describe('what a drawing lacks is shown by the call that runs into it', () => {
  it('a way out that leads nowhere (G1)', () => {
    expect(callOf(open('menu.no_match > desk'), 'G1 menu no_input')).toEqual({
      at: null,
      does: [{ silence: 'deadline' }, { silence: 'deadline' }, { silence: 'deadline' }],
      again: [],
      words: ['start: Call comes in', 'menu: Says nothing'],
    });
  });

  it('a failure that nobody handles (G7)', () => {
    const flow = open('menu.no_match > desk', 'menu.no_input > desk', 'desk.busy > message');
    expect(callOf(flow, 'G7 desk no_answer')!.does).toEqual([
      { press: '0' },
      { hear: 'prompt' },
      { outcome: 'no_answer' },
    ]);
  });

  it('what is used before it is there (G6), on the way on which it is not', () => {
    const flow: Flow = {
      nodes: [
        START,
        MENU,
        { id: 'name', type: 'listen', config: { kind: 'name' } },
        { id: 'thanks', type: 'greet', config: { text: { en: 'Thank you, {{ answers.name.text }}.' } } },
        MESSAGE,
        BYE,
      ],
      edges: [
        ...['start.start > name', 'name.heard > thanks', 'name.no_input > message', 'name.not_understood > menu'],
        ...['menu.a > thanks', 'menu.operator > message', 'menu.no_input > message', 'menu.no_match > message'],
        ...['thanks.next > bye', ...TAKEN],
      ],
    };
    expect(callOf(flow, 'G6 thanks')!.words).toEqual([
      'start: Call comes in',
      'name: Not understood',
      'menu: 1 · Rooms',
    ]);
  });

  it('nothing where no call gets to it (G2), and nothing where the draft cannot be played', () => {
    const lost: Flow = {
      nodes: [START, BYE, { id: 'lost', type: 'greet' }],
      edges: ['start.start > bye', 'lost.next > bye'],
    };
    expect(shown(lost)).toEqual([{ problem: 'G2 lost', call: undefined }]);
    const headless: Flow = { nodes: [{ id: 'a', type: 'greet' }], edges: [] };
    expect(shown(headless).every(({ call }) => call === undefined)).toBe(true);
  });
});

it('nothing is looked for where nobody asks for it, and nothing else changes', () => {
  const document = documentOf({ title: 'a flow', flow: open('menu.no_match > desk') });
  const { problems } = prove(document, {}, { calls: 'none' });
  expect(problems.filter((problem) => callShowing(problem) !== null)).toEqual([]);
  expect(problems).toEqual(prove(document).problems.map(({ call: _, ...problem }) => problem));
  expect(problems.length).toBeGreaterThan(0);
});

it('what is found on request is what is found at once', () => {
  const document = documentOf({ title: 'a flow', flow: open('menu.no_match > desk') });
  const { problems } = prove(document, {}, { calls: 'on_request' });
  const callOfOne = callFinder(document);
  expect(problems.map((problem) => ('mayHaveCall' in problem ? callOfOne(problem) : callShowing(problem)))).toEqual(
    prove(document).problems.map(callShowing),
  );
  expect(problems.some((problem) => 'mayHaveCall' in problem)).toBe(true);
});

it('no call is offered for what no way leads to', () => {
  const lost: Flow = {
    nodes: [START, BYE, { id: 'lost', type: 'greet' }],
    edges: ['start.start > bye'],
  };
  const { problems } = prove(documentOf({ title: 'a flow', flow: lost }), {}, { calls: 'on_request' });
  expect(problems.map(({ code, node }) => `${code} ${node}`)).toEqual(expect.arrayContaining(['G1 lost', 'G2 lost']));
  expect(problems.filter((problem) => 'mayHaveCall' in problem)).toEqual([]);
});

describe('what callers of one language meet', () => {
  const HELLO = { id: 'hello', type: 'greet', config: { text: { en: 'Hello.' } } };
  const ASK = {
    id: 'ask',
    type: 'language',
    config: { choices: ['en', 'es'].map((language, i) => ({ language, digit: String(i + 1) })) },
  };

  it('is shown by a call in it (G10)', () => {
    const flow: Flow = {
      languages: ['en', 'es'],
      nodes: [START, ASK, HELLO, BYE],
      edges: ['start.start > ask', 'ask.en > hello', 'ask.es > hello', 'hello.next > bye'],
    };
    expect(callOf(flow, 'G10 hello')!.does).toEqual([{ press: '2' }]);
  });

  it('and by none where no call is ever in it', () => {
    const flow: Flow = {
      languages: ['en', 'es'],
      nodes: [START, HELLO, BYE],
      edges: ['start.start > hello', 'hello.next > bye'],
    };
    expect(callOf(flow, 'G10 hello')).toBeUndefined();
  });
});

describe('what is wrong where no caller begins', () => {
  const circle = (entry: string): Flow => ({
    variables: [{ name: 'tries', type: 'number', initial: 0 }],
    nodes: [
      START,
      { id: 'count', type: 'set', config: { assignments: [{ variable: 'tries', action: 'increment', value: '1' }] } },
      MESSAGE,
      BYE,
      { id: 'lane', type: entry },
      {
        id: 'once',
        type: 'condition',
        config: { rules: [{ id: 'r', label: 'R', tests: [{ left: 'vars.tries', operator: 'at_least', right: '1' }] }] },
      },
      LOOK,
    ],
    edges: [
      ...['start.start > count', 'count.next > message', ...TAKEN],
      ...['lane.next > once', 'once.r > look', 'once.otherwise > bye', 'look.failure > look', 'look.success > bye'],
    ],
  });

  it('after the caller has hung up is shown by one who does', () => {
    const call = callOf(circle('on_hangup'), 'G5 look')!;
    expect(call.does).toEqual([{ leaves: 'caller' }]);
    expect(call.words).toContain('The caller hangs up');
    const played = simulate(documentOf({ title: 'a', flow: circle('on_hangup') }), { script: playable(call).script });
    expect(played).toMatchObject({ ok: true, state: { lane: 'hangup' } });
  });

  it('when something breaks begins there, with what is counted by then', () => {
    const call = callOf(circle('on_error'), 'G5 look')!;
    expect(call).toMatchObject({ from: { node: 'lane', vars: { tries: 1 } } });
    expect(call.words[0]).toBe('Something breaks');
    const { script } = playable(call);
    const played = simulate(documentOf({ title: 'a', flow: circle('on_error') }), { script, from: call.from });
    expect(played.ok && played.path.map(({ node }) => node).slice(0, 3)).toEqual(['lane', 'once', 'look']);
  });
});

describe('a real flow that is damaged', () => {
  const { departments, schedules } = frontDesk.needs;
  const own = (names: Record<string, string>) => Object.fromEntries(Object.keys(names).map((key) => [key, key]));
  const whole = frontDesk.make({ departments: own(departments), schedules: own(schedules) });
  type Node = FlowDocument['nodes'][number];
  const sevens = (config: Node['config']) => Object.fromEntries(Object.keys(config).map((name) => [name, 7]));
  const damages: [string, (node: Node) => Node[]][] = [
    ['without settings', (node) => [{ ...node, config: {} }]],
    ['with settings of other kinds', (node) => [{ ...node, config: sevens(node.config) }]],
    ['of a type nobody knows', (node) => [{ ...node, type: 'nobody_knows' }]],
    ['gone', () => []],
  ];
  it.each(damages)('is looked through all the same: a step %s', (_, damage) => {
    let calls = 0;
    for (let at = 0; at < whole.nodes.length; at += 4) {
      const nodes = whole.nodes.flatMap((node, index) => (index === at ? damage(node) : [node]));
      const { problems } = prove({ ...whole, nodes });
      calls += problems.filter(({ call }) => call !== undefined).length;
    }
    expect(calls).toBeGreaterThan(0);
  });

  it('shows no call where the engine would not play it: a step there twice', () => {
    const { problems } = prove({ ...whole, nodes: whole.nodes.flatMap((node) => [node, node]) });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((problem) => callShowing(problem) !== null)).toEqual([]);
  });
});

it('every way that is cut in a real flow is shown by a call that comes to it, in the simulator too', () => {
  const ids = { departments: {} as Record<string, string>, schedules: {} as Record<string, string> };
  for (const key of Object.keys(frontDesk.needs.departments)) ids.departments[key] = `dep_${key}`;
  for (const key of Object.keys(frontDesk.needs.schedules)) ids.schedules[key] = `sch_${key}`;
  const whole = frontDesk.make(ids);
  const departments = Object.fromEntries(
    Object.values(ids.departments).map((id) => [id, { name: id, scheduleId: null, number: null }]),
  );
  const schedules = Object.fromEntries(
    Object.values(ids.schedules).map((id) => [id, { name: id, schedule: schedule(['9:00-20:00']) }]),
  );
  const at = Date.UTC(2026, 10, 23, 9);
  const cut = whole.edges.filter((_, index) => index % 6 === 0);
  let calls = 0;
  for (const edge of cut) {
    const document: FlowDocument = { ...whole, edges: whole.edges.filter((one) => one !== edge) };
    const { problems } = prove(document, { departments, schedules, at });
    for (const { node, port, call, code } of problems) {
      if (node !== edge.from.node || port !== edge.from.port) continue;
      expect(call, `${code} ${node} ${port}`).toBeDefined();
      const { script } = playable(call!);
      const facts = { departments, schedules };
      const played = simulate(document, { script, at: call!.at ?? at, facts, from: call!.from });
      expect(played.ok && played.path.map((step) => step.node)).toContain(node);
      expect(call!.words.length).toBeGreaterThan(0);
      calls += 1;
    }
  }
  expect(calls).toBeGreaterThan(10);
});

it('a draft with thousands of open ends is answered in bounded size', () => {
  const ids = Array.from({ length: 300 }, (_, i) => `ask${i}`);
  const flow: Flow = {
    nodes: [START, ...ids.map((id) => ({ id, type: 'listen' }))],
    edges: ['start.start > ask0', ...ids.slice(1).map((id, i) => `ask${i}.heard > ${id}`)],
  };
  const calls = shown(flow).flatMap(({ call }) => (call ? [call] : []));
  const lines = calls.reduce((sum, { words }) => sum + words.length, 0);
  expect(calls.length).toBeGreaterThan(50);
  expect(lines).toBeLessThan(5_000);
});
