import { describe, expect, it } from 'vitest';
import type { RecordingConsent } from '../../validate/checked-flow';
import { type Flow, findingsOf } from '../testing/check';

const AGREE = {
  id: 'agree',
  type: 'set',
  config: { assignments: [{ variable: 'recording_consent', action: 'set', value: 'yes' }] },
};
const BASE: Flow['nodes'] = [
  { id: 'start', type: 'trigger' },
  { id: 'hello', type: 'greet', config: { text: { en: 'This call is recorded.' } } },
  {
    id: 'ask',
    type: 'menu',
    config: {
      operatorOn: false,
      options: [
        { id: 'yes', label: 'Yes', digit: '1' },
        { id: 'no', label: 'No', digit: '2' },
      ],
    },
  },
  AGREE,
  { id: 'message', type: 'voicemail', config: {} },
  { id: 'bye', type: 'hangup' },
];
const REST = ['agree.next > message', 'message.recorded > bye', 'message.empty > bye'];
const flow = (edges: string[], nodes = BASE): Flow => ({
  variables: [{ name: 'recording_consent', type: 'boolean', initial: false }],
  nodes,
  edges: [...edges, ...REST],
});
const check = (made: Flow, consent: RecordingConsent, records = true) =>
  findingsOf('G8', made, { recording: { records, consent } });

const SILENT = ['start.start > agree'];
const TOLD = ['start.start > hello', 'hello.next > agree'];
const ASKED = [
  'start.start > ask',
  'ask.yes > agree',
  'ask.no > message',
  'ask.no_input > message',
  'ask.no_match > message',
];

describe('G8: recording with consent', () => {
  it('asks nothing of a hotel that needs none', () => {
    expect(check(flow(SILENT), 'none')).toEqual([]);
    expect(findingsOf('G8', flow(SILENT))).toEqual([]);
  });

  it.each([
    ['told', SILENT, 1],
    ['told', TOLD, 0],
    ['told', ASKED, 0],
    ['agreed', SILENT, 1],
    ['agreed', TOLD, 1],
    ['agreed', ASKED, 0],
  ] as const)('%s, %j: %i findings', (consent, edges, count) => {
    expect(check(flow([...edges]), consent)).toHaveLength(count);
  });

  it('says what is missing, and shows the call', () => {
    expect(check(flow(TOLD), 'agreed')).toEqual([
      {
        severity: 'blocks',
        message:
          '“agree” lets the recording begin without asking the caller. Ask before it, with a choice or a question.',
        node: 'agree',
        words: ['start: Call comes in', 'hello: Then'],
      },
    ]);
  });

  it('silence is no consent', () => {
    const quiet = ASKED.map((edge) => edge.replace('ask.no_input > message', 'ask.no_input > agree'));
    expect(check(flow(quiet), 'agreed')[0]!.words!.at(-1)).toBe('ask: Says nothing');
  });

  it('an answer kept in the variable is consent by itself', () => {
    const nodes = [...BASE, { id: 'may', type: 'listen', config: { kind: 'yes_no', variable: 'recording_consent' } }];
    const edges = [
      'start.start > may',
      'may.heard > message',
      'may.no_input > message',
      'may.not_understood > message',
    ];
    expect(check(flow(edges, nodes), 'agreed')).toEqual([]);
  });

  it('points out that nothing is recorded where nothing asks', () => {
    const edges = ['start.start > message'];
    const nodes = BASE.filter(({ id }) => id !== 'agree');
    const [found] = findingsOf(
      'G8',
      { nodes, edges: [...edges, 'message.recorded > bye', 'message.empty > bye'] },
      { recording: { records: true, consent: 'told' } },
    );
    expect(found).toMatchObject({ severity: 'warning' });
    expect(found!.message).toContain('calls of this flow are not recorded');
    expect(check(flow(['start.start > message'], nodes), 'told', false)).toEqual([]);
  });
});
