import type { ModelAction } from '@innline/flow';
import type { ReplyRequest } from './contract';

const LOOK: ModelAction = {
  name: 'check_availability',
  kind: 'tool',
  help: 'Looks up which rooms are free.',
  fields: [
    { name: 'checkIn', help: 'Arrival: the day', kind: 'date', required: true },
    { name: 'guests', help: 'Guests: how many', kind: 'number', required: false },
    { name: 'view', help: 'View', kind: 'choice', required: false, choices: ['sea', 'yard'] },
  ],
};
const PERSON: ModelAction = { name: 'hand_over_to_a_person', kind: 'person', help: 'A person.', fields: [] };

/** A conversation in the middle: something was said, looked up, and broken into. */
export const requestOf = (over: Partial<ReplyRequest> = {}): ReplyRequest => ({
  instructions: 'You answer the telephone for Hotel Aurora.\nAddress: Calle Mayor 1.',
  entries: [
    { by: 'caller', text: 'Do you have a room?' },
    { by: 'action', id: 'x', name: 'check_availability', input: { checkIn: '2026-11-24' }, result: '{"say":"Yes."}' },
    { by: 'agent', text: 'Yes, we', cut: true },
    { by: 'caller', text: 'How much is it?' },
  ],
  actions: [LOOK, PERSON],
  language: 'en',
  clock: { at: Date.UTC(2026, 10, 21, 9), timeZone: 'Europe/Madrid', country: 'ES' },
  model: null,
  temperature: 0.3,
  ...over,
});
