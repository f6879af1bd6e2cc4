import { describe, expect, it } from 'vitest';
import type { FlowDocument } from '../../model';
import { importStudio } from './import-studio';
import type { ImportReport } from './report/report';
import type { StudioDocument } from './schema';
import { dial, gather, say, set, split, studio, widget } from './testing/build';

function imported(flow: StudioDocument, departments: Record<string, { name: string }> = {}) {
  const result = importStudio(flow, { departments });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result;
}
const node = (document: FlowDocument, id: string) => document.nodes.find((each) => each.id === id)!;
const to = (document: FlowDocument, from: string, port: string) =>
  document.edges.find((edge) => edge.from.node === from && edge.from.port === port)?.to;
const widgetReport = (report: ImportReport, name: string) => report.widgets.find((each) => each.widget === name)!;
const codes = (report: ImportReport, name: string) => widgetReport(report, name).reasons.map(({ code }) => code);

describe('a menu of a question and a split', () => {
  const flow = studio([
    gather('menu', 'Sales or support?', { keypress: 'which', speech: 'which', timeout: 'bye' }),
    split(
      'which',
      '{{widgets.menu.Digits}}',
      [
        ['equal_to', '1', 'sales', 'Sales'],
        ['matches_any_of', '2, 3', 'help'],
      ],
      'bye',
    ),
    dial('sales', '+34911', null),
    dial('help', '{{contact.channel.address}}', 'bye'),
    say('bye', 'Goodbye.'),
  ]);
  const { document, report } = imported(flow);

  it('is one node with a choice for each key', () => {
    expect(node(document, 'menu')).toMatchObject({
      type: 'menu',
      name: 'menu',
      config: {
        prompt: { en: 'Sales or support?' },
        tries: 1,
        options: [
          { label: 'Sales', digit: '1' },
          { label: 'Key 2', digit: '2' },
          { label: 'Key 2', digit: '3' },
        ],
        operatorOn: false,
        repeatOn: false,
      },
    });
    expect(document.nodes.some(({ id }) => id === 'which')).toBe(false);
    expect(widgetReport(report, 'which')).toMatchObject({ fidelity: 'mapped', partOf: 'menu', nodes: ['menu'] });
  });

  it('leads where the original led', () => {
    expect(
      ['option_1', 'option_2', 'option_3', 'no_input', 'no_match'].map((port) => to(document, 'menu', port)),
    ).toEqual(['sales', 'help', 'help', 'bye', 'bye']);
    expect(node(document, 'bye')).toMatchObject({ type: 'hangup', config: { text: { en: 'Goodbye.' } } });
  });

  it('whoever reaches nobody was lost, and that blocks publishing', () => {
    expect(report.lost.map(({ widget, event }) => `${widget} ${event}`)).toEqual(['sales callCompleted']);
    expect(report.findings.filter(({ code }) => code === 'G7').map(({ node }) => node)).toEqual([
      'sales',
      'sales',
      'sales',
      'sales',
    ]);
  });

  it('keeps the places of the original', () => {
    expect(node(document, 'menu').position).toEqual({ x: 300, y: 0 });
    const nowhere = imported(
      studio(
        flow.states.slice(1).map(({ properties: { offset: _, ...properties }, ...state }) => ({
          ...state,
          properties: { ...properties, offset: { x: 0, y: 0 } },
        })),
      ),
    );
    const places = nowhere.document.nodes.map(({ position: { x, y } }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('a question that is no menu', () => {
  it('whose answer is wanted elsewhere keeps its answer', () => {
    const { document } = imported(
      studio([
        gather('room', 'Which room?', { keypress: 'check', timeout: 'bye' }, { number_of_digits: 3 }),
        split('check', '{{widgets.room.Digits}}', [['equal_to', '7', 'echo']], 'bye'),
        say('echo', 'You pressed {{widgets.room.Digits}}.'),
        say('bye', 'Bye.'),
      ]),
    );
    expect(node(document, 'room')).toMatchObject({ type: 'listen', config: { kind: 'digits', maxDigits: 3 } });
    expect(node(document, 'check')).toMatchObject({
      type: 'condition',
      config: { rules: [{ tests: [{ left: 'answers.room.text', operator: 'equals', right: '7' }] }] },
    });
    expect(node(document, 'echo').config.text).toEqual({ en: 'You pressed {{answers.room.text}}.' });
  });

  it('that leads words and keys to different places does so', () => {
    const { document } = imported(
      studio([
        gather('ask', 'Well?', { keypress: 'keys', speech: 'words', timeout: 'keys' }),
        say('keys', 'Keys.'),
        say('words', 'Words.'),
      ]),
    );
    expect(node(document, 'ask').config.kind).toBe('words_or_keys');
    expect([
      to(document, 'ask', 'heard'),
      to(document, 'ask-how', 'keys'),
      to(document, 'ask-how', 'otherwise'),
    ]).toEqual(['ask-how', 'keys', 'words']);
  });
});

describe('a retry counter', () => {
  const counted = (counts: string, looks: string, more = {}) =>
    studio([
      set('begin', { tries: '0' }, 'menu'),
      gather('menu', 'One or two?', { keypress: 'which', speech: 'which', timeout: 'sorry' }, more),
      split('which', '{{widgets.menu.Digits}}', [['equal_to', '1', 'one']], 'sorry'),
      say('one', 'One.'),
      say('sorry', 'Sorry.', 'count'),
      set('count', { [counts]: `{{flow.variables.${counts} | plus: 1}}` }, 'enough'),
      split('enough', `{{flow.variables.${looks}}}`, [['less_than', '3', 'menu']], 'desk'),
      dial('desk', '+34911', 'one'),
    ]);

  it('that works becomes the tries of the question', () => {
    const { document, report } = imported(counted('tries', 'tries'));
    expect(node(document, 'menu').config).toMatchObject({ tries: 3, reprompts: [{ en: 'Sorry. One or two?' }] });
    expect([to(document, 'menu', 'no_input'), to(document, 'menu', 'no_match'), to(document, 'sorry', 'next')]).toEqual(
      ['sorry', 'sorry', 'desk'],
    );
    expect(document.nodes.map(({ id }) => id)).not.toContain('count');
    expect(document.variables).toEqual([]);
    expect(to(document, 'Trigger', 'start')).toBe('menu');
    expect(report.counters).toMatchObject([{ variable: 'tries', widget: 'menu', outcome: 'folded' }]);
  });

  it('that counts one thing and looks at another never fires, and is told', () => {
    const { document, report } = imported(counted('tries', 'attempts'));
    expect(report.counters[0]).toMatchObject({
      outcome: 'never_fires',
      text: expect.stringContaining('“tries” is counted, but “enough” looks at “attempts”'),
    });
    expect(node(document, 'menu').config.tries).toBe(1);
    expect(node(document, 'count').type).toBe('set');
  });

  it('of which no value ends anything goes round for ever, and is told', () => {
    const flow = counted('tries', 'tries');
    const [noMatch, match] = flow.states.find(({ name }) => name === 'enough')!.transitions;
    Object.assign(noMatch!, { next: 'menu' });
    Object.assign(match!, {
      next: 'desk',
      conditions: [{ type: 'equal_to', value: '-1', arguments: ['{{flow.variables.tries}}'] }],
    });
    const { report } = imported(flow);
    expect(report.counters).toMatchObject([{ outcome: 'never_fires', text: expect.stringContaining('for ever') }]);
    expect(report.findings.map(({ code }) => code)).toContain('G3');
  });

  it('of which silence and wrong answers speak differently is drawn as it was', () => {
    const flow = counted('tries', 'tries');
    const which = flow.states.find(({ name }) => name === 'which')!;
    which.transitions[0]!.next = 'count';
    const { document, report } = imported(flow);
    expect(report.counters).toMatchObject([{ outcome: 'kept' }]);
    expect(node(document, 'count').config).toMatchObject({
      assignments: [{ variable: 'tries', action: 'increment', value: '1' }],
    });
  });

  it.each([
    [
      'a reader elsewhere',
      (flow: StudioDocument) =>
        (flow.states.find(({ name }) => name === 'one')!.properties.say = '{{flow.variables.tries}}'),
    ],
    [
      'a way back without a reset',
      (flow: StudioDocument) => (flow.states.find(({ name }) => name === 'one')!.transitions[0]!.next = 'menu'),
    ],
    [
      'a stranger on its way',
      (flow: StudioDocument) => (flow.states.find(({ name }) => name === 'one')!.transitions[0]!.next = 'count'),
    ],
    [
      'seven tries',
      (flow: StudioDocument) =>
        (flow.states.find(({ name }) => name === 'enough')!.transitions[1]!.conditions![0]!.value = '7'),
    ],
  ])('with %s is drawn as it was', (_, change) => {
    const flow = counted('tries', 'tries');
    change(flow);
    expect(imported(flow).report.counters).toMatchObject([{ outcome: 'kept' }]);
  });

  it('that is never set goes the same way always', () => {
    const { report } = imported(
      studio([split('which', '{{flow.variables.vip}}', [['equal_to', 'yes', 'a']], 'a'), say('a', 'A.')]),
    );
    expect(report.counters).toMatchObject([{ variable: 'vip', widget: null, outcome: 'never_fires' }]);
  });
});

describe('a silent caller who is asked for ever', () => {
  it('is told, with the call that shows it', () => {
    const { report } = imported(
      studio([
        gather('menu', 'One?', { keypress: 'which', timeout: 'menu' }),
        split('which', '{{widgets.menu.Digits}}', [['equal_to', '1', 'bye']], 'menu'),
        say('bye', 'Bye.'),
      ]),
    );
    expect(report.lost).toMatchObject([
      { widget: 'menu', event: 'circle', who: expect.stringMatching(/goes round for ever .*[^.]$/) },
    ]);
    expect(report.findings.find(({ code }) => code === 'G3')?.call.length).toBeGreaterThan(0);
  });
});

describe('languages', () => {
  it('of the branches come along, and a question in another one changes the call’s', () => {
    const { document } = imported(
      studio([
        gather('which', 'English? Español?', { keypress: 'split', timeout: 'hola' }, { language: 'en-US' }),
        split('split', '{{widgets.which.Digits}}', [['equal_to', '1', 'ask']], 'hola'),
        say('hola', 'Hola.', 'ask', { language: 'es-MX', voice: 'Polly.Mia' }),
        gather('ask', '¿Qué desea?', { speech: null, keypress: null, timeout: null }, { gather_language: 'es-ES' }),
      ]),
    );
    expect(document.languages).toEqual(['en', 'es']);
    expect(node(document, 'hola').config.text).toEqual({ es: 'Hola.' });
    expect(to(document, 'hola', 'next')).toBe('ask-language');
    expect(node(document, 'ask-language').config).toEqual({ assignments: [], language: 'es' });
  });
});

describe('what a transfer’s end leads to', () => {
  it('is read from the split on DialCallStatus', () => {
    const { document, report } = imported(
      studio([
        dial('desk', '+34911', 'how'),
        split(
          'how',
          '{{widgets.desk.DialCallStatus}}',
          [
            ['equal_to', 'busy', 'busy'],
            ['matches_any_of', 'no-answer,failed', 'later'],
          ],
          'thanks',
        ),
        say('busy', 'Busy.'),
        say('later', 'Later.'),
        say('thanks', 'Thanks.'),
      ]),
    );
    const ways = ['completed', 'no_answer', 'busy', 'declined', 'failed'].map((port) => to(document, 'desk', port));
    expect(ways).toEqual(['thanks', 'later', 'busy', 'busy', 'later']);
    expect(widgetReport(report, 'how').partOf).toBe('desk');
  });
});

describe('departments', () => {
  it('of the same name as a queue are led to; otherwise one must be chosen', () => {
    const flow = studio([
      widget('enqueue-call', 'wait', { callComplete: null, failedToEnqueue: null }, { queue_name: 'front-desk' }),
    ]);
    expect(node(imported(flow, { d1: { name: 'Front desk' } }).document, 'wait').config.departmentId).toBe('d1');
    const { document, report } = imported(flow);
    expect(node(document, 'wait').config.departmentId).toBeNull();
    expect(codes(report, 'wait')).toContain('department');
  });
});
