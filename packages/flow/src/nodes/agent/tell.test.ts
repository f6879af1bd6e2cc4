import { describe, expect, it } from 'vitest';
import { documentOf } from '../../engine';
import type { Json } from '../../model';
import { summarize, summaryText } from '../../summary';

/** The chapter of an agent that ends as “Booked”, at the desk, or in a message. */
const told = (config: Record<string, Json>, language = 'en'): string[] => {
  const document = documentOf({
    title: 'Desk',
    flow: {
      nodes: [
        { id: 'start', type: 'trigger' },
        { id: 'talk', type: 'agent', config },
        { id: 'desk', type: 'transfer', config: { departmentId: 'front_desk' } },
        { id: 'message', type: 'voicemail' },
      ],
      edges: ['start.start > talk', 'talk.booked > desk', 'talk.wants_human > desk', 'talk.limit > message'],
    },
  });
  const context = { departments: { front_desk: { name: 'Front desk' } } };
  const { steps } = summarize(document, { language, context });
  const talk = steps.find(({ node }) => node === 'talk')!;
  return [...talk.lines, ...talk.ways.map(({ words }) => words)];
};

const BOOKING: Record<string, Json> = {
  opening: { en: 'How can I help?', es: '¿En qué puedo ayudar?' },
  instructions: { en: 'Book rooms.', es: 'Reserva habitaciones.' },
  tools: ['check_availability', 'create_reservation'],
  knowledge: false,
  outcomes: [
    {
      id: 'booked',
      label: 'Booked',
      when: 'The caller has a room.',
      details: [
        { variable: 'arrival', help: 'the day of arrival', kind: 'date' },
        { variable: 'late_check_in', kind: 'yes_no', required: false },
      ],
    },
  ],
  stillThere: {},
  filler: {},
  failure: { en: 'Sorry.', es: 'Perdón.' },
};

describe('an open conversation in plain words', () => {
  it('what it may do, when it ends, and where callers get from there', () => {
    expect(told(BOOKING)).toEqual([
      'Callers talk freely at “talk”.',
      'They hear “How can I help?”',
      'The model is told: “Book rooms.”',
      'If need be, we look for a free room, book the room.',
      'Before anything is booked or sent, they hear what it is and say yes.',
      'It ends as “Booked”: “The caller has a room.”; found out first: the day of arrival (a date), late check in (yes or no, if they know it).',
      'They may speak up to 12 times.',
      'Silence of 6 seconds, or words that are not understood, ends it at number 3 in a row.',
      'When it cannot go on they hear “Sorry.”',
      'Callers who reach “Booked”, or ask for a person, or press 0 are put through to Front desk (step 2).',
      'Callers who talk for too long, or get nothing across can leave a message (step 3).',
      'When “talk” does not work, callers hear a goodbye and the call ends.',
    ]);
  });

  it('in Spanish', () => {
    expect(told(BOOKING, 'es').slice(0, 6)).toEqual([
      'Quienes llaman hablan libremente en «talk».',
      'Oyen «¿En qué puedo ayudar?»',
      'Al modelo se le dice: «Reserva habitaciones.»',
      'Si hace falta, buscamos una habitación libre, reservamos la habitación.',
      'Antes de reservar o enviar algo, oyen qué es y dicen que sí.',
      'Acaba en «Booked»: «The caller has a room.»; antes se averigua: the day of arrival (una fecha), late check in (sí o no, si se sabe).',
    ]);
  });

  it('one that may do nothing, or acts without asking', () => {
    expect(told({ tools: [], knowledge: false })).toContain('They only talk; nothing is done for them.');
    expect(told({ tools: ['create_lead'], confirmActions: false })).toContain(
      'It books and sends without asking them again.',
    );
  });

  it('with tools and endings it was never given, still speaks', () => {
    const lines = told({ tools: ['fly_away'], knowledge: false, outcomes: [] });
    expect(lines[0]).toBe('Callers talk freely at “talk”.');
    expect(lines).toContain('They only talk; nothing is done for them.');
    expect(lines.join()).not.toContain('undefined');
  });
});

it('is a chapter of the summary as text', () => {
  const flow = {
    nodes: [
      { id: 'start', type: 'trigger' },
      { id: 'talk', type: 'agent' },
    ],
    edges: ['start.start > talk'],
  };
  const text = summaryText(summarize(documentOf({ title: 'Desk', flow }), { language: 'en' }));
  expect(text).toContain('All callers talk freely at “talk” (step 1).');
});
