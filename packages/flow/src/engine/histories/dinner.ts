import type { CallFacts } from '../../model';
import type { Example } from '../example/example';
import type { Action } from '../example/perform';

const TABLE: Example['flow'] = {
  languages: ['en', 'es'],
  variables: [{ name: 'guests', type: 'number', initial: 2 }],
  nodes: [
    { id: 'start', type: 'trigger' },
    {
      id: 'how_many',
      type: 'listen',
      config: { kind: 'number', variable: 'guests', tries: 2, prompt: { en: 'How many of you?', es: '¿Cuántos son?' } },
    },
    { id: 'booked', type: 'hangup', config: { outcome: 'Booked' } },
    { id: 'nothing', type: 'hangup' },
  ],
  edges: [
    'start.start > how_many',
    'how_many.heard > booked',
    'how_many.no_input > nothing',
    'how_many.not_understood > nothing',
  ],
};

/** Books a table by a flow of the restaurant's. */
export const DINNER: Example['flow'] = {
  languages: ['en'],
  variables: [{ name: 'people', type: 'number', initial: 0 }],
  nodes: [
    { id: 'start', type: 'trigger' },
    {
      id: 'table',
      type: 'subflow',
      config: {
        flowId: 'table',
        ends: [
          { id: 'booked', label: 'Booked' },
          { id: 'end', label: 'Finished' },
        ],
        outputs: [{ variable: 'people', from: 'guests' }],
      },
    },
    { id: 'thanks', type: 'hangup', config: { text: { en: 'A table for {{ vars.people }}. Goodbye.' } } },
    { id: 'desk', type: 'transfer', config: { departmentId: 'front_desk', announcement: {} } },
    { id: 'bye', type: 'hangup' },
  ],
  edges: [
    'start.start > table',
    'table.booked > thanks',
    'table.end > desk',
    'desk.no_answer > bye',
    'desk.busy > bye',
    'desk.declined > bye',
    'desk.failed > bye',
  ],
  subflows: { table: { name: 'A table', flow: TABLE } },
};

const silence: Action = { silence: 'deadline' };

export const DINNER_CALLS: Record<string, { facts?: Partial<CallFacts>; actions: Action[] }> = {
  'books-a-table': { actions: [{ hear: 'prompt' }, { say: 'five' }, { hear: 'prompt' }] },
  'is-silent-about-the-table': { actions: [silence, silence, { outcome: 'completed' }] },
  'leaves-within-another-flow': { actions: [{ hear: 'prompt' }, { leaves: 'caller' }] },
};
