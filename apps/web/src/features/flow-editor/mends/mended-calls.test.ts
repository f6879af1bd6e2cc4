import { describe, expect, it } from 'vitest';
import { all, CONTEXT, mended, withPeople } from './testing/mending';

const HEARD = 'heard no_input not_understood';
const MENU = 'o0 operator no_input no_match';
const SPEECH = 'We are a small house by the sea with twelve rooms and a garden. '.repeat(8);
const MENU_CONFIG = { options: [{ id: 'o0', label: 'Choice', digit: '1' }], prompt: { en: SPEECH } };
const CARD = { id: 'ask', type: 'listen', config: { kind: 'digits', prompt: { en: 'Your card number?' } } };

describe('hours that never come', () => {
  const never = {
    ...CONTEXT.schedules!.desk!.schedule,
    exceptions: [],
    weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  };
  const context = { ...CONTEXT, schedules: { ...CONTEXT.schedules, spa: { name: 'Spa', schedule: never } } };

  it.each([
    ['at the start', withPeople([], ['start.open > ring', 'start.closed > message'])],
    [
      'in a step',
      withPeople(
        [{ id: 'hours', type: 'hours', config: { scheduleId: 'spa' } }],
        ['start.start > hours', 'hours.open > ring', 'hours.closed > message'],
      ),
    ],
  ])('%s: other hours, or nobody asks', (where, document) => {
    if (where === 'at the start') document.nodes[0]!.config = { scheduleId: 'spa' };
    const { labels, mends } = mended(document, 'G9', /is never open/, context);
    expect(labels[0]).toMatch(/^Ask “Front desk” at “(start|hours)” instead$/);
    expect(labels[1]).toMatch(
      /^Do not ask the hours at “(start|hours)”: always go on as closed, and delete the step only the other way led to$/,
    );
    expect(mends[1]!.apply(document).nodes.map(({ id }) => id)).toEqual(['start', 'message', 'bye']);
  });
});

describe('languages whose callers do not meet the same', () => {
  const choices = [
    { language: 'en', digit: '1' },
    { language: 'es', digit: '2' },
  ];
  const both = { text: { en: 'Hello.', es: 'Hola.' } };
  it('go the same way, and what only one of them met is deleted', () => {
    const document = withPeople(
      [
        { id: 'tongue', type: 'language', config: { choices } },
        { id: 'hello', type: 'greet', config: both },
      ],
      ['start.start > tongue', 'tongue.en > hello', 'hello.next > ring', 'tongue.es > ring'],
      { languages: ['en', 'es'] },
    );
    const { labels } = mended(document, 'G10', /do not meet the same/);
    expect(labels).toEqual([
      'Let callers in Spanish go on at “hello”, as in English',
      'Let callers in English go on at “ring”, as in Spanish, and delete the step only they met',
    ]);
  });
});

describe('what mends do to a call', () => {
  it('the beginning of a long question and the rest are all its words, in order', () => {
    const document = withPeople(
      [{ id: 'menu', type: 'menu', config: MENU_CONFIG }],
      ['start.start > menu', ...all('menu', MENU, 'ring')],
    );
    for (const { apply } of mended(document, 'G11', /speaks for about/).mends) {
      const after = apply(document);
      const said: unknown[] = [];
      for (let at = after.edges.find(({ from }) => from.node === 'start')!.to; ; ) {
        const { type, config } = after.nodes.find(({ id }) => id === at)!;
        said.push((config[type === 'greet' ? 'text' : 'prompt'] as Record<string, string>).en);
        if (type === 'menu') break;
        at = after.edges.find(({ from }) => from.node === at)!.to;
      }
      expect(said.join(' ')).toBe(SPEECH.trim());
    }
  });

  it('a card is handed to a department that has no step yet, with a message for when nobody answers', () => {
    const document = withPeople([CARD], ['start.start > ask', ...all('ask', HEARD, 'bye')]);
    document.nodes = document.nodes.filter(({ id }) => id !== 'ring' && id !== 'message');
    document.edges = document.edges.filter(
      ({ from, to }) => ![from.node, to].some((id) => id === 'ring' || id === 'message'),
    );
    const { labels, mends } = mended(document, 'G8', /card number/);
    expect(labels).toEqual([
      'Lead callers to a new transfer to “Front desk” instead of asking “ask”',
      'Lead callers to a new voicemail instead of asking “ask”',
    ]);
    expect(
      mends[0]!
        .apply(document)
        .nodes.map(({ type }) => type)
        .sort(),
    ).toEqual(['hangup', 'transfer', 'trigger', 'voicemail']);
  });
});
