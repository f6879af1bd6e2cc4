import { describe, expect, it } from 'vitest';
import { exampleFacts } from '../../engine/example/facts';
import { ready, TestCall } from '../../engine/testing/caller';
import type { CallFacts, Json } from '../../model';

type Node = { type: string; config?: Record<string, Json> };

function call({ type, config }: Node, ports: string[], facts: Partial<CallFacts> = {}) {
  const flow = ready({
    languages: ['es', 'en'],
    nodes: [
      { id: 'start', type: 'trigger' },
      { id: 'ask', type, ...(config && { config }) },
      ...ports.map((port) => ({ id: `to_${port}`, type: 'hangup', config: { text: { es: port, en: port } } })),
    ],
    edges: ['start.start > ask', ...ports.map((port) => `ask.${port} > to_${port}`)],
  });
  return new TestCall(flow, exampleFacts({ channel: 'phone', ears: ['en', 'fr'], ...facts }));
}

const listening = ({ effects }: TestCall) =>
  effects.flatMap((effect) => (effect.kind === 'listen' ? [{ speech: effect.speech, digits: effect.digits }] : []));
const listen = (kind: string, facts: Partial<CallFacts> = {}) =>
  call({ type: 'listen', config: { kind, prompt: { es: '¿Qué?' } } }, ['heard', 'no_input', 'not_understood'], facts);

const OPTIONS: Json = [
  { id: 'rooms', label: 'Reservations', digit: '1', phrases: { es: ['reservas'] } },
  { id: 'spa', label: 'Spa', digit: '2', phrases: {} },
  { id: 'other', label: 'Other', digit: null, phrases: {} },
];
const PORTS = ['rooms', 'spa', 'other', 'operator', 'no_input', 'no_match'];
const menu = (config: Record<string, Json> = {}, facts: Partial<CallFacts> = {}) =>
  call(
    { type: 'menu', config: { prompt: { es: '¿En qué puedo ayudarle?' }, options: OPTIONS, ...config } },
    PORTS,
    facts,
  );

describe('a caller whose language nobody understands', () => {
  it('hears what to press in a menu, and the ear is for keys', () => {
    const test = menu();
    expect(test.said).toEqual([
      '¿En qué puedo ayudarle? Por favor, use las teclas de su teléfono. Para reservas, pulse 1. Para Spa, pulse 2. Para hablar con una persona, pulse 0.',
    ]);
    expect(listening(test)).toEqual([{ speech: false, digits: true }]);
    expect(test.do({ press: '2' }).state.node).toBe('to_spa');
  });

  it('hears the text in place of a recording, which cannot name the keys', () => {
    const test = menu({ audio: 'menu.wav' });
    expect(test.kinds).toEqual(['say', 'listen']);
    expect(test.said[0]).toMatch(/Para Spa, pulse 2\./);
  });

  it('hears it again when asked again', () => {
    expect(menu().do({ silence: 'deadline' }).said[0]).toMatch(/^No he oído nada\. .*Para Spa, pulse 2\./);
  });

  it('does not hear twice what the question says itself', () => {
    const test = menu({ prompt: { es: 'Para reservas pulse 1, para el spa 2.' }, operatorOn: false });
    expect(test.said).toEqual(['Para reservas pulse 1, para el spa 2. Por favor, use las teclas de su teléfono.']);
  });

  it.each([
    ['Para reservas pulse uno, para el spa dos.', ''],
    ['Pulse uno para reservas o pulse dos para el spa.', ''],
    ['Un momento: uno de los dos le atiende. ¿Reservas o spa?', ' Para reservas, pulse 1. Para Spa, pulse 2.'],
  ])('takes a key said as a word for named: %s', (prompt, choices) => {
    const [said] = menu({ prompt: { es: prompt }, operatorOn: false }).said;
    expect(said).toBe(`${prompt} Por favor, use las teclas de su teléfono.${choices}`);
  });

  it.each([
    ['yes_no', 'Pulse 1 para sí o 2 para no.', '1', true],
    ['digits', 'Márquelo y pulse almohadilla.', '402#', '402'],
    ['date', 'dos cifras para el día y dos para el mes', '2411#', '2026-11-24'],
    ['time', 'cuatro cifras', '1930', '19:30'],
    ['phone', 'pulse almohadilla', '600111222#', '+34600111222'],
    ['words_or_keys', 'pulse almohadilla', '402#', '402'],
  ])('is told how to key in %s', (kind, hint, keys, value) => {
    const test = listen(kind);
    expect(test.said[0]).toContain(hint);
    expect(listening(test)).toEqual([{ speech: false, digits: true }]);
    test.do(...[...keys].map((press) => ({ press })));
    expect(test.state.answers.ask).toMatchObject({ value, by: 'digit' });
  });

  it('keys the month first where people write it first', () => {
    const { hotel } = exampleFacts();
    expect(listen('date', { hotel: { ...hotel, country: 'US' } }).said[0]).toContain('para el mes y dos para el día');
  });

  it.each(['free', 'name'])('goes on at once where %s is asked for: words would be lost', (kind) => {
    const test = listen(kind);
    expect(test.state.node).toBe('to_not_understood');
    expect(test.said).toEqual(['not_understood']);
  });

  it('goes on at once where no choice of a menu has a key', () => {
    const options = [{ id: 'rooms', label: 'Rooms', digit: null, phrases: {} }];
    expect(menu({ options, operatorOn: false }).state.node).toBe('to_no_match');
  });

  it('does not begin a conversation with a model', () => {
    const test = call({ type: 'agent' }, ['wants_human', 'limit', 'failed']);
    expect(test.said).toEqual(['Lo siento, ahora mismo no puedo ayudarle con eso.']);
    expect(test.do({ hear: 'prompt' }).state.node).toBe('to_failed');
  });

  it('may write from a page', () => {
    const test = listen('name', { channel: 'browser' });
    expect(listening(test)).toEqual([{ speech: true, digits: false }]);
    expect(test.do({ say: 'Ana Torres', by: 'typed' }).state.answers.ask).toMatchObject({ value: 'Ana Torres' });
  });

  it('is asked as ever in a language that is understood, and where nobody knows', () => {
    for (const facts of [{ ears: ['es'] }, { ears: undefined }]) {
      expect(listening(menu({}, facts))).toEqual([{ speech: true, digits: true }]);
      expect(listen('free', facts).said).toEqual(['¿Qué?']);
    }
  });
});

describe('the choice of a language', () => {
  const choice = (by: string, languages: string[], ears: string[]) =>
    call(
      {
        type: 'language',
        config: { by, choices: languages.map((language, i) => ({ language, digit: String(i + 1) })) },
      },
      languages,
      { ears },
    );

  it('takes words as long as one of the languages is understood', () => {
    expect(listening(choice('menu', ['es', 'en'], ['en']))).toEqual([{ speech: true, digits: true }]);
    expect(listening(choice('menu', ['es', 'de'], ['en']))).toEqual([{ speech: false, digits: true }]);
  });

  it('does not ask what nobody could hear', () => {
    expect(choice('detect', ['es', 'de'], ['en']).said[0]).toBe('Para español, pulse 2.');
  });
});
