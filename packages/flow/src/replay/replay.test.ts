import type { CallEvent, CallEventBody } from '@innline/shared';
import { MASKED } from '@innline/shared';
import { describe, expect, it } from 'vitest';
import { compile, documentOf, type Example } from '../engine';
import type { FlowDocument } from '../model';
import { hotelFacts, ScenarioHotel } from '../scenario';
import { schedule } from '../schedule/fixtures';
import { follow, type Journal, Replayer } from './index';

const flowWith = (more: Partial<Example['flow']> = {}): FlowDocument =>
  documentOf({
    title: 'Desk',
    flow: {
      nodes: [
        { id: 'start', type: 'trigger', config: { scheduleId: 'desk' } },
        {
          id: 'menu',
          type: 'menu',
          config: {
            prompt: { en: 'Code or desk?' },
            options: [
              { id: 'code', label: 'Code', digit: '1', phrases: { en: ['code'] } },
              { id: 'desk', label: 'Desk', digit: '2', phrases: { en: ['desk'] } },
            ],
          },
        },
        { id: 'code', type: 'listen', config: { kind: 'digits', minDigits: 2, maxDigits: 6, prompt: { en: 'Code?' } } },
        { id: 'desk', type: 'transfer', config: { departmentId: 'desk', announcement: {} } },
        { id: 'box', type: 'voicemail' },
        { id: 'bye', type: 'hangup', config: { outcome: 'helped' } },
      ],
      edges: [
        'start.open > menu',
        'start.closed > box',
        'menu.code > code',
        'menu.desk > desk',
        'menu.operator > desk',
        'menu.no_input > box',
        'menu.no_match > box',
        'code.heard > menu',
        'code.no_input > box',
        'code.not_understood > box',
        'desk.no_answer > box',
        'desk.busy > box',
        'desk.declined > box',
        'desk.failed > box',
        'box.recorded > bye',
        'box.empty > bye',
      ],
      ...more,
    },
  });

const hotelOpen = (hours: string) =>
  hotelFacts(
    ScenarioHotel.parse({
      schedules: { desk: { name: 'Desk', schedule: schedule([hours]) } },
      departments: { desk: { name: 'Desk' } },
    }),
  );
const HOTEL = hotelOpen('9:00-18:00');
/** Saturday 21 November 2026, 10:00 in Madrid. */
const BEGAN = Date.UTC(2026, 10, 21, 9);

type Told = [seconds: number, body: CallEventBody];

function journal(...told: Told[]): Journal {
  const started: CallEventBody = {
    type: 'call.started',
    channel: 'phone',
    direction: 'inbound',
    flowId: 'flow',
    flowName: 'Desk',
    flowVersion: 1,
    lineId: null,
    lineName: null,
    callerNumber: '+34600999888',
    callerName: null,
    language: 'en',
  };
  const bodies: Told[] = [[0, started], [0, { type: 'call.answered' }], ...told];
  const events = bodies.map(([seconds, body], seq) => ({
    ...{ v: 1, id: `c:${seq}`, callId: 'c', hotelId: 'h', seq, at: BEGAN + seconds * 1_000 },
    ...body,
  })) as CallEvent[];
  return { callId: 'c', events, previousCalls: 0 };
}

const enter = (node: string, nodeType: string, fromPort: string | null): CallEventBody => ({
  ...{ type: 'node.entered', node, nodeType, name: node, lane: 'main', viaEdge: null, fromPort },
});
const digit = (key: string, node: string): CallEventBody => ({ type: 'digit', digit: key, source: 'rtp', node });
const chose = (port: string): CallEventBody => ({
  ...{ type: 'choice.made', node: 'menu', port, by: 'digit', said: null, confidence: 1 },
});
const ended = (reason: 'completed' | 'caller_left' | 'transferred' | 'operator', outcome: string | null = null) =>
  ({ type: 'call.ended', reason, outcome, durationMs: 1 }) as CallEventBody;
const said = (text: string, from: number, to: number): CallEventBody => ({
  ...{ type: 'transcript.final', segment: 's', speaker: 'caller', text, language: 'en', by: 'speech' },
  ...{ startMs: from * 1_000, endMs: to * 1_000, confidence: 0.9 },
});
const missed = (node: string, why: 'no_input' | 'no_match', tries = 1): CallEventBody => ({
  ...{ type: 'try.failed', node, why, tries, said: null },
});
const IN: Told[] = [
  [0, enter('start', 'trigger', null)],
  [0, enter('menu', 'menu', 'open')],
];

function ready(document: FlowDocument) {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(compiled.problems[0]!.message);
  return compiled.flow;
}
const script = (call: Journal, hotel = HOTEL) => follow(ready(flowWith()), call, hotel);
const replay = (call: Journal, draft = flowWith()) =>
  new Replayer(ready(draft), HOTEL, new Map([['v1', flowWith()]])).replay(call, 'v1');

const TO_DESK = journal(
  ...IN,
  [3, digit('2', 'menu')],
  [3, chose('desk')],
  [3, enter('desk', 'transfer', 'desk')],
  [3, { ...RINGING(), transfer: 't' }],
  [28, { type: 'transfer.ended', transfer: 't', outcome: 'no_answer' }],
  [28, enter('box', 'voicemail', 'no_answer')],
  [40, { type: 'voicemail.recorded', recordingId: 'r', departmentId: null, durationMs: 8_000 }],
  [40, enter('bye', 'hangup', 'recorded')],
  [44, ended('completed', 'helped')],
);

function RINGING() {
  return {
    ...({ type: 'transfer.ringing', node: 'desk', to: 'Desk', departmentId: 'desk' } as const),
    ...{ briefing: null, ringSeconds: 25 },
  };
}

describe('following a past call', () => {
  it('puts keys, and how everything outside answered, in their places', () => {
    expect(script(TO_DESK)).toMatchObject({
      ok: true,
      script: {
        actions: [{ press: '2' }],
        places: ['menu'],
        end: { reason: 'completed', outcome: 'helped' },
        world: {
          nodes: { desk: [{ outcome: 'no_answer', seconds: 25 }], box: [{ outcome: 'recorded', seconds: 8 }] },
          departments: { desk: [{ outcome: 'no_answer' }] },
        },
      },
    });
  });

  it('keeps keys of one answer together and waits for what makes them complete', () => {
    const call = journal(
      ...IN,
      [3, digit('1', 'menu')],
      [3, chose('code')],
      [3, enter('code', 'listen', 'code')],
      [5, digit('4', 'code')],
      [5.4, digit('2', 'code')],
      [9, { type: 'answer.stored', node: 'code', name: 'code', text: '42', value: '42' }],
      [9, enter('menu', 'menu', 'heard')],
      [12, digit('2', 'menu')],
      [12, chose('desk')],
      [12, enter('desk', 'transfer', 'desk')],
      [12, { ...RINGING(), transfer: 't' }],
      [80, { type: 'transfer.ended', transfer: 't', outcome: 'completed' }],
      [80, ended('transferred')],
    );
    expect(script(call)).toMatchObject({
      ok: true,
      script: { actions: [{ press: '1' }, { press: '42' }, { silence: 'deadline' }, { press: '2' }] },
    });
  });

  it('knows silence, words nobody understood, and words that came too early', () => {
    const call = journal(
      [0, enter('start', 'trigger', null)],
      [0, enter('menu', 'menu', 'open')],
      [0, { type: 'prompt.started', effect: 'c:1:0', node: 'menu', text: '', language: 'en' }],
      [1, { type: 'prompt.finished', effect: 'c:1:0', interruptedBy: 'speech', heardMs: 900 }],
      [2, said('blue', 0.9, 2)],
      [2, missed('menu', 'no_match')],
      [9, missed('menu', 'no_input', 2)],
      [20, missed('menu', 'no_match', 3)],
      [20, enter('box', 'voicemail', 'no_match')],
      [30, enter('bye', 'hangup', 'empty')],
      [34, ended('completed', 'helped')],
    );
    expect(script(call)).toMatchObject({
      ok: true,
      script: {
        actions: [{ say: 'blue', early: true }, { silence: 'deadline' }, { say: '', rejected: true }],
        world: { nodes: { box: [{ outcome: 'empty' }] } },
      },
    });
  });

  it('lets a caller hang up where they did', () => {
    const call = journal(...IN, [2, ended('caller_left')]);
    expect(script(call)).toMatchObject({ ok: true, script: { actions: [{ leaves: 'caller' }] } });
    expect(replay(call)).toEqual({ callId: 'c', status: 'same' });
  });

  it('ends where a member took part: from there on the flow is not to blame', () => {
    const call = journal(
      ...IN,
      [3, digit('1', 'menu')],
      [3, chose('code')],
      [3, enter('code', 'listen', 'code')],
      [5, { type: 'command', command: 'takeover', actorName: 'Ana', text: null }],
      [60, ended('operator')],
    );
    expect(script(call)).toMatchObject({ ok: true, script: { end: null } });
    expect(replay(call).status).toBe('same');
  });

  it.each<[string, Journal, RegExp]>([
    ['no beginning', { callId: 'c', previousCalls: 0, events: [] }, /not complete enough/],
    ['words that were removed', journal(...IN, [3, said(MASKED, 2, 3)]), /removed because it is sensitive/],
    ['keys that were removed', journal(...IN, [3, digit('•', 'menu')]), /removed because it is sensitive/],
    ['a step that comes from nowhere', journal(...IN, [3, enter('bye', 'hangup', 'x')]), /followed up to “menu”/],
    ['another end than the flow gives', journal(...IN, [3, ended('completed')]), /not complete enough/],
  ])('says why it cannot follow: %s', (_, call, why) => {
    const followed = script(call);
    expect(followed.ok ? '' : followed.why).toMatch(why);
    expect(replay(call)).toMatchObject({ status: 'not_comparable', why: expect.stringMatching(why) });
  });

  it('says that the opening hours are others now', () => {
    const followed = script(journal(...IN, [2, ended('caller_left')]), hotelOpen('11:00-12:00'));
    expect(followed).toMatchObject({ ok: false, why: expect.stringContaining('opening hours') });
  });
});

describe('a past call on a draft', () => {
  it('goes the same way where nothing that matters has changed', () => {
    const [start, menu, ...others] = flowWith().nodes;
    const worded = { ...menu!, config: { ...menu!.config, prompt: { en: 'Press 1 for a code, 2 for the desk.' } } };
    expect(replay(TO_DESK, { ...flowWith(), nodes: [start!, worded, ...others] })).toMatchObject({ status: 'same' });
  });

  it('goes another way, with the step where the ways part', () => {
    const edges = flowWith().edges.map((edge) => (edge.from.port === 'no_answer' ? { ...edge, to: 'bye' } : edge));
    expect(replay(TO_DESK, { ...flowWith(), edges })).toMatchObject({
      status: 'another_way',
      parts: { after: 'desk', before: { node: 'box' }, now: { node: 'bye' } },
      before: { end: { reason: 'completed' } },
    });
  });

  it('ends differently', () => {
    const nodes = flowWith().nodes.map((node) => (node.id === 'bye' ? { ...node, config: { outcome: 'lost' } } : node));
    expect(replay(TO_DESK, { ...flowWith(), nodes })).toMatchObject({
      status: 'ends_differently',
      parts: { onlyEnd: true },
      now: { end: { outcome: 'lost' } },
    });
    const menu = flowWith().edges.map((edge) => (edge.from.port === 'desk' ? { ...edge, to: 'code' } : edge));
    expect(replay(TO_DESK, { ...flowWith(), edges: menu })).toMatchObject({
      status: 'ends_differently',
      now: { end: null },
    });
  });

  it('cannot be compared where its version is gone', () => {
    const replayer = new Replayer(ready(flowWith()), HOTEL, new Map());
    expect(replayer.replay(TO_DESK, 'v1')).toMatchObject({ status: 'not_comparable' });
  });
});
