import { describe, expect, it } from 'vitest';
import { documentOf, type Example } from '../engine';
import { FlowDocument } from '../model';
import { exception, schedule } from '../schedule/fixtures';
import { flow, MENU } from '../validate/fixtures';
import { summarize, summaryText } from './summarize';
import type { SummarySectionId } from './types';

type Flow = Example['flow'];
const context = {
  departments: { front_desk: { name: 'Front desk' }, spa: { name: 'Spa' } },
  schedules: {
    desk: {
      name: 'Desk',
      schedule: schedule(['9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '', ''], {
        exceptions: [exception('Christmas', '2026-12-25', '', { yearly: true }), exception('Long ago', '2020-01-01')],
      }),
    },
  },
  at: Date.UTC(2026, 10, 23, 9),
};

/** A menu by day, a message by night. */
const small = (edges: string[] = [], nodes: Flow['nodes'] = []): FlowDocument =>
  documentOf({
    title: 'Desk',
    flow: {
      languages: ['en', 'es'],
      nodes: [
        { id: 'start', type: 'trigger', config: { scheduleId: 'desk' } },
        { id: 'hello', type: 'greet', config: { text: { en: 'Welcome to {{ hotel.name }}.', es: 'Bienvenido.' } } },
        {
          id: 'menu',
          type: 'menu',
          config: {
            prompt: { en: 'For rooms, press 1.', es: 'Para habitaciones, pulse 1.' },
            options: [{ id: 'rooms', label: 'Rooms', digit: '1' }],
          },
        },
        { id: 'desk', type: 'transfer', config: { departmentId: 'front_desk', ringSeconds: 20 } },
        { id: 'message', type: 'voicemail', config: { departmentId: 'front_desk' } },
        ...nodes,
      ],
      edges: [
        ...[
          'start.open > hello',
          'start.closed > message',
          'hello.next > menu',
          'menu.rooms > desk',
          'menu.operator > desk',
        ],
        ...['menu.no_input > desk', 'menu.no_match > menu'],
        ...['no_answer', 'busy', 'declined', 'failed'].map((port) => `desk.${port} > message`),
        ...edges,
      ],
    },
  });

const section = (document: FlowDocument, id: SummarySectionId, language = 'en') =>
  summarize(document, { language, context }).sections.find((one) => one.id === id)?.lines;

describe('sections', () => {
  it('what everybody meets, open and closed', () => {
    expect(section(small(), 'start')).toEqual([
      'While “Desk” is open, callers hear “Welcome to [hotel name].”, then choose at “menu” (step 1).',
      'While “Desk” is closed, callers can leave a message for Front desk (step 2).',
    ]);
    expect(section(small(), 'start', 'es')![1]).toBe(
      'Mientras «Desk» está cerrado, quienes llaman pueden dejar un mensaje para Front desk (paso 2).',
    );
  });

  it('hours with the special days to come', () => {
    expect(section(small(), 'hours')).toEqual([
      '“Desk”: Mon–Fri 9:00–18:00, closed Sat, Sun (Europe/Madrid).',
      'Christmas, every year on December 25: closed all day.',
    ]);
    expect(section(small(), 'hours', 'es')![1]).toContain('cerrado todo el día');
  });

  it('those who get nothing across, loops included', () => {
    expect(section(small(), 'lost')).toEqual([
      'Callers who never say anything: while open, after “menu” they are put through to Front desk.',
      'Callers who keep pressing wrong keys: while open, after “menu” they go round for ever.',
      'Callers whose words are never understood: while open, after “menu” they go round for ever.',
    ]);
  });

  it('who is rung, and for how long', () => {
    expect(section(small(), 'people')).toEqual([
      'At “desk” callers are put through to Front desk; it rings for 20 seconds.',
    ]);
  });

  it('failures: the flow’s own lane, else the hotel’s', () => {
    expect(section(small(), 'failures')!.at(-1)).toBe(
      'When a step cannot go on, callers hear an apology; if nobody answers, they can leave a message.',
    );
    const lane = small(['lane.next > desk'], [{ id: 'lane', type: 'on_error' }]);
    expect(section(lane, 'failures')!.at(-1)).toBe(
      'When a step cannot go on, callers are put through to Front desk (step 3).',
    );
    const look = { id: 'look', type: 'tool', config: { tool: 'get_caller_history', input: { number: '1' } } };
    const tool = small(['message.recorded > look', 'look.failure > desk'], [look]);
    expect(section(tool, 'failures')).toContain(
      'When “look” does not work, callers are put through to Front desk (step 3).',
    );
  });

  it('languages, and what happens after the call', () => {
    expect(section(small(), 'languages')).toEqual(['Calls begin in English. The flow also speaks Spanish.']);
    const voiced = { ...small(), voices: { es: 'marina' } };
    expect(section(voiced, 'languages')?.[1]).toBe('A voice chosen for this flow speaks Spanish.');
    expect(section({ ...voiced, languages: ['es'] }, 'languages', 'es')).toEqual([
      'Una voz elegida para este flujo habla español.',
    ]);
    const after = small(
      ['gone.next > note'],
      [
        { id: 'gone', type: 'on_hangup' },
        { id: 'note', type: 'set', config: { assignments: [] } },
      ],
    );
    expect(section(after, 'afterwards')).toEqual(['After the caller has hung up: “note”.']);
    expect(section(small(), 'afterwards')).toBeUndefined();
  });
});

describe('steps', () => {
  it('are numbered as callers meet them; ways to the same place are one, and loops say so', () => {
    const { steps } = summarize(small(), { language: 'en', context });
    expect(steps.map(({ number, name }) => `${number} ${name}`)).toEqual(['1 menu', '2 message', '3 desk']);
    expect(steps[0]!.lines).toContain('They hear “For rooms, press 1.”');
    expect(steps[0]!.lines).toContain('They are asked up to 3 times and have 5 seconds each time.');
    expect(steps[0]!.ways).toEqual([
      {
        words:
          'Callers who press 1 (Rooms), or ask for a person, or press 0, or say nothing are put through to Front desk (step 3).',
        to: 3,
      },
      { words: 'Callers who are not understood, or press wrong keys choose at “menu”, back at step 1.', to: 1 },
    ]);
    expect(steps[2]!.ways[1]!.words).toBe(
      'If nobody answers at Front desk, or if Front desk is busy, or if Front desk declines the call, or if Front desk cannot be rung, callers can leave a message for Front desk (step 2).',
    );
  });

  it('speak the flow’s languages, in sentences of the nearest one there is', () => {
    const es = summarize(small(), { language: 'es', context });
    expect(es.steps[0]!.lines).toContain('Oyen «Para habitaciones, pulse 1.»');
    const pt = summarize(small(), { language: 'pt', context });
    expect(pt.stepsTitle).toBe('What callers meet, step by step');
  });
});

describe('what is not right', () => {
  const told = (document: object) => summaryText(summarize(FlowDocument.parse(document), { language: 'en' }));

  it('is told and does not stop it', () => {
    expect(told(flow({}, []))).toContain('Nothing starts this flow yet.');
    expect(told(flow({ start: ['trigger'], odd: ['teleport'] }, ['start.start > odd']))).toContain(
      'All callers come to “odd”.',
    );
    expect(told(flow({ start: ['trigger'], menu: ['menu', { tries: 99 }] }, ['start.start > menu']))).toContain(
      'come to “menu”',
    );
    expect(told(flow({ start: ['trigger'] }, ['start.start > nowhere']))).toContain(
      'All callers hear a goodbye and the call ends.',
    );
    const round = flow({ start: ['trigger'], a: ['greet'], b: ['greet'] }, [
      'start.start > a',
      'a.next > b',
      'b.next > a',
    ]);
    expect(told(round)).toContain('go round for ever');
  });

  it('nor does great length', () => {
    const nodes: Parameters<typeof flow>[0] = { start: ['trigger'] };
    const edges = ['start.start > n0'];
    for (let i = 0; i < 1_999; i++) {
      nodes[`n${i}`] = ['menu', MENU];
      edges.push(`n${i}.rooms > n${i + 1}`, `n${i}.no_input > n0`);
    }
    expect(summarize(FlowDocument.parse(flow(nodes, edges)), { language: 'en' }).steps).toHaveLength(1_999);
  });
});

describe('a flow in a language the sentences are not in', () => {
  const french = (language: string) => {
    const { told, note, language: texts } = summarize(small(), { language, context });
    return { told, note, texts };
  };

  it.each([
    ['fr', 'This summary is written in English. What callers hear is quoted in French.'],
    ['pt-BR', 'This summary is written in English. What callers hear is quoted in Brazilian Portuguese.'],
  ])('%s says which language is which', (language, note) => {
    expect(french(language)).toEqual({ told: 'en', note, texts: language });
    expect(summaryText(summarize(small(), { language, context })).split('\n')[2]).toBe(note);
  });

  it.each(['en', 'en-GB', 'es', 'es-MX'])('%s needs no such word', (language) => {
    expect(french(language)).toEqual({ told: language.slice(0, 2), note: '', texts: language });
    expect(summaryText(summarize(small(), { language, context }))).not.toMatch(/written in|escrito en/);
  });
});
