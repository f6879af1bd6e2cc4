import type { CallFacts } from '../../model';
import type { Example } from '../example/example';
import type { Action } from '../example/perform';

/** A small desk that calls back when nobody answers. */
export const PROMISES: Example['flow'] = {
  languages: ['en', 'es'],
  nodes: [
    { id: 'start', type: 'trigger' },
    {
      id: 'desk',
      type: 'transfer',
      config: { departmentId: 'front_desk', announcement: { en: 'One moment.', es: 'Un momento.' } },
    },
    { id: 'offer', type: 'callback', config: { departmentId: 'front_desk', reason: 'the front desk did not answer' } },
    { id: 'message', type: 'voicemail', config: {} },
    { id: 'bye', type: 'hangup' },
  ],
  edges: [
    'start.start > desk',
    'desk.no_answer > offer',
    'desk.busy > offer',
    'desk.declined > offer',
    'desk.failed > offer',
    'offer.booked > bye',
    'offer.declined > message',
    'offer.failed > message',
    'message.recorded > bye',
    'message.empty > bye',
  ],
};

const hear: Action = { hear: 'prompt' };
const nobody: Action[] = [hear, { outcome: 'no_answer' }];
const promised: Action = { outcome: 'success', output: { callbackId: 'c1', at: Date.UTC(2026, 10, 23, 8) } };

export const PROMISE_CALLS: Record<string, { facts?: Partial<CallFacts>; actions: Action[] }> = {
  'is-promised-a-call-back': {
    actions: [...nobody, { press: '1' }, { press: '1' }, hear, { press: '2' }, promised, hear, hear],
  },
  'is-promised-a-call-back-to-another-number': {
    actions: [
      ...nobody,
      { say: 'yes' },
      { say: 'no' },
      { press: '0034911234567#' },
      { press: '1' },
      promised,
      hear,
      hear,
    ],
  },
  'may-not-be-called-back': {
    actions: [
      ...nobody,
      { press: '1' },
      { press: '1' },
      { press: '1' },
      { fails: 'forbidden' },
      hear,
      { outcome: 'recorded' },
      hear,
    ],
  },
  'wants-no-call-back': { actions: [...nobody, { press: '2' }, hear, { outcome: 'empty' }, hear] },
};
