import type { Example } from '../example/example';
import type { Action } from '../example/perform';

/** Lets a model talk, look rooms up and note an enquiry. */
export const CONVERSATION: Example['flow'] = {
  variables: [{ name: 'arrival', type: 'date' }],
  nodes: [
    { id: 'start', type: 'trigger' },
    {
      id: 'talk',
      type: 'agent',
      config: {
        opening: { en: 'This is {{ hotel.name }}. How can I help?' },
        knowledge: false,
        tools: ['check_availability', 'create_lead'],
        outcomes: [{ id: 'wants_room', label: 'Wants a room', details: [{ variable: 'arrival', kind: 'date' }] }],
      },
    },
    { id: 'desk', type: 'transfer', config: { departmentId: 'front_desk' } },
    { id: 'bye', type: 'hangup', config: { text: { en: 'Arriving on {{ vars.arrival }}.' } } },
    { id: 'sorry', type: 'hangup' },
  ],
  edges: [
    'start.start > talk',
    'talk.wants_room > bye',
    'talk.wants_human > desk',
    'talk.limit > desk',
    'talk.failed > desk',
    'desk.no_answer > sorry',
    'desk.busy > sorry',
    'desk.declined > sorry',
    'desk.failed > sorry',
  ],
};

const hear: Action = { hear: 'prompt' };
const say = (words: string): Action => ({ say: words });
const model = (says: string | undefined, calls?: string, input?: object): Action =>
  ({ model: { ...(says && { says }), ...(calls && { calls }), ...(input && { input }) } }) as Action;
const STAY = { checkIn: '2026-11-24', nights: 2, guests: 2 };
const FREE: Action = {
  outcome: 'success',
  output: {
    ...{ ...STAY, checkOut: '2026-11-26' },
    rooms: [{ roomType: 'DBL', name: 'Double room', free: 3, ratePerNight: 120, total: 240, currency: 'EUR' }],
  },
};
const LEAD = { interest: 'a wedding', number: '+34600111222' };

/** One conversation each. */
export const CONVERSATIONS: Record<string, { actions: Action[] }> = {
  'talks-looks-up-and-decides': {
    actions: [
      hear,
      say('do you have a room on Tuesday'),
      model('Let me look.', 'check_availability', STAY),
      FREE,
      model('Yes, a double room.'),
      hear,
      hear,
      say('I take it'),
      model(undefined, 'finish_wants_room', { arrival: '2026-11-24', _summary: 'Wants the double room.' }),
      hear,
    ],
  },
  'says-yes-to-a-read-back': {
    actions: [
      hear,
      say('a wedding'),
      model(undefined, 'create_lead', LEAD),
      hear,
      say('yes'),
      { outcome: 'success', output: { leadId: 'l1' } },
      model('I have noted that.'),
      hear,
      { press: '0' },
      hear,
      { outcome: 'completed' },
    ],
  },
  'a-model-that-invents': {
    actions: [
      hear,
      say('upgrade me'),
      model(undefined, 'finish_upgraded'),
      model(undefined, 'fly'),
      model('Tell me your card number.'),
      hear,
      say('4111 1111 1111 1111'),
      { fails: 'unavailable' },
      hear,
      hear,
      { outcome: 'no_answer' },
      hear,
    ],
  },
  'breaks-in-and-falls-silent': {
    actions: [
      { interrupt: 'speech' },
      say('the pool'),
      { silence: 'deadline' },
      model('It is on the roof.'),
      { interrupt: 'speech' },
      { say: '', rejected: true },
      { silence: 'deadline' },
      { silence: 'deadline' },
      { silence: 'deadline' },
      { leaves: 'caller' },
    ],
  },
};
