import { describe, expect, it } from 'vitest';
import { FlowDocument } from '../model';
import { flow, found, MENU } from './fixtures';
import { validate } from './validate';

const ends = ['ask.heard', 'ask.no_input', 'ask.not_understood'].map((port) => `${port} > bye`);
const asking = (kind: string, languages = ['en', 'es']) =>
  flow(
    {
      start: ['trigger'],
      ask: ['listen', { kind, prompt: { en: 'Well?', es: '¿Y?' } }],
      bye: ['hangup', { text: {} }],
    },
    ['start.start > ask', ...ends],
    { languages },
  );
const choosing = (digit: string | null, more: Record<string, unknown> = {}) => {
  const options = [{ id: 'rooms', label: 'Rooms', digit, phrases: {} }];
  return flow(
    { start: ['trigger'], menu: ['menu', { ...MENU, options, ...more }], bye: ['hangup', { text: {} }] },
    [
      'start.start > menu',
      ...['rooms', 'no_input', 'no_match', ...(more.operatorOn ? ['operator'] : [])].map(
        (port) => `menu.${port} > bye`,
      ),
    ],
    { languages: ['es'] },
  );
};
const about = (document: unknown, context: Parameters<typeof found>[1]) =>
  found(document, context).filter((problem) => /ask|menu/.test(problem));

describe('answers in words', () => {
  it.each(['free', 'name'])('%s: say so where nobody understands the language', (kind) => {
    expect(about(asking(kind), { ears: ['en', 'fr'] })).toEqual(['(G10 ask)']);
    const { problems } = validate(asking(kind, ['en', 'es', 'pt-BR']), { ears: ['en'] });
    expect(problems.find(({ node, message }) => node === 'ask' && /nobody/.test(message))?.message).toContain(
      'nobody understands Spanish and Brazilian Portuguese here',
    );
  });

  it.each(['date', 'time', 'number', 'digits', 'phone', 'yes_no', 'words_or_keys'])('%s goes by keys', (kind) => {
    expect(about(asking(kind), { ears: [] })).toEqual([]);
  });

  it('are no trouble in a language that is understood, or where nobody knows', () => {
    expect(about(asking('free'), { ears: ['en', 'es'] })).toEqual([]);
    expect(about(asking('free', ['es']), { ears: ['es'] })).toEqual([]);
    expect(about(asking('free'), {})).toEqual([]);
  });

  it('menus need them only without any key', () => {
    expect(about(choosing('1'), { ears: ['en'] })).toEqual([]);
    expect(about(choosing(null), { ears: ['en'] })).toContain('(G10 menu)');
    expect(about(choosing(null, { operatorOn: true }), { ears: ['en'] })).not.toContain('(G10 menu)');
  });
});

describe('a voice of a step', () => {
  const speaking = (voice: string | null) =>
    flow({ start: ['trigger'], hello: ['greet', { text: { en: 'Hi' }, voice }], bye: ['hangup'] }, [
      'start.start > hello',
      'hello.next > bye',
    ]);

  it('that the hotel does not have any more is told, and keeps nothing from being published', () => {
    expect(found(speaking('gone'), { voices: ['marina', 'slt'] })).toEqual(['(G9 hello @voice)']);
  });

  it.each(['marina', '', null])('%j is fine', (voice) => {
    expect(found(speaking(voice), { voices: ['marina', 'slt'] })).toEqual([]);
  });

  it('of the flow’s own, by language, is warned of in plain words when it is gone', () => {
    const { problems } = validate(
      { ...speaking(null), voices: { en: 'gone', es: 'slt' } },
      { voices: ['marina', 'slt'] },
    );
    expect(problems.filter(({ code }) => code === 'G9')).toEqual([
      {
        ...{ code: 'G9', severity: 'warning', node: null, port: null, field: 'voices.en' },
        message: 'The flow’s voice for English is gone; the hotel’s own speaks instead. Choose another.',
      },
    ]);
    expect(found({ ...speaking(null), voices: { en: 'gone' } }, { voices: [] })).toEqual([]);
  });

  it.each([[{ English: 'slt' }], [{ en: '' }], [{ en: 'x'.repeat(81) }], [['slt']], [{ en: 7 }]])(
    'of a flow is refused as %j',
    (voices) => {
      expect(FlowDocument.safeParse({ ...speaking(null), voices }).success).toBe(false);
    },
  );

  it('is not judged while nobody can name the voices', () => {
    expect(found(speaking('marina'), { voices: [] })).toEqual([]);
    expect(found(speaking('marina'))).toEqual([]);
  });
});
