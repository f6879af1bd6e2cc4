import { describe, expect, it } from 'vitest';
import { type Flow, findingsOf } from '../testing/check';

const menu = (id: string, options = ['a', 'b']) => ({
  id,
  type: 'menu',
  config: { operatorOn: false, options: options.map((one, i) => ({ id: one, label: one, digit: String(i + 1) })) },
});
const CHOICES = [
  { language: 'en', digit: '1' },
  { language: 'es', digit: '2' },
];
const flow = (edges: string[], nodes: Flow['nodes'] = []): Flow => ({
  languages: ['en', 'es'],
  nodes: [
    { id: 'start', type: 'trigger' },
    { id: 'tongue', type: 'language', config: { choices: CHOICES } },
    { id: 'desk', type: 'transfer', config: { departmentId: 'front_desk' } },
    { id: 'bye', type: 'hangup' },
    ...nodes,
  ],
  edges: ['start.start > tongue', ...edges],
});
const all = (id: string, to: string, options = ['a', 'b']) =>
  [...options, 'no_input', 'no_match'].map((port) => `${id}.${port} > ${to}`);

describe('G10: branches of languages', () => {
  it('agree where both go on together', () => {
    expect(findingsOf('G10', flow(['tongue.en > desk', 'tongue.es > desk']))).toEqual([]);
  });

  it('agree where both have steps of their own that do the same', () => {
    const twins = flow(
      ['tongue.en > me', 'tongue.es > ms', ...all('me', 'desk'), ...all('ms', 'desk')],
      [menu('me'), menu('ms')],
    );
    expect(findingsOf('G10', twins)).toEqual([]);
  });

  it('do not agree where one is shorter', () => {
    const [found, ...more] = findingsOf(
      'G10',
      flow(['tongue.en > me', ...all('me', 'desk'), 'tongue.es > desk'], [menu('me')]),
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'warning', node: 'tongue' });
    expect(found!.message).toContain('in English they come to “me”, in Spanish they come to “desk”');
  });

  it('do not agree where one has more choices', () => {
    const uneven = flow(
      ['tongue.en > me', 'tongue.es > ms', ...all('me', 'desk'), ...all('ms', 'desk', ['a'])],
      [menu('me'), menu('ms', ['a'])],
    );
    expect(findingsOf('G10', uneven)[0]!.message).toContain('“me” has 4 ways out, in Spanish “ms” has 3 ways out');
  });

  it('do not agree where one ends and the other does not', () => {
    const uneven = flow(
      ['tongue.en > me', 'tongue.es > ms', ...all('me', 'desk'), ...all('ms', 'bye')],
      [menu('me'), menu('ms')],
    );
    expect(findingsOf('G10', uneven)[0]!.message).toContain(
      'in English they come to “desk”, in Spanish they come to “bye”',
    );
  });

  it('are found behind a menu that chooses the language, circles and all', () => {
    const go = (id: string, language: string) => ({ id, type: 'set', config: { assignments: [], language } });
    const edges = [
      'pick.a > en',
      'pick.b > es',
      'pick.no_input > desk',
      'pick.no_match > desk',
      'en.next > me',
      'es.next > ms',
    ];
    const nodes = [menu('pick'), go('en', 'en'), go('es', 'es'), menu('me'), menu('ms')];
    const made = (last: string): Flow => ({
      ...flow([...edges, ...all('me', 'me'), ...all('ms', last)], nodes),
    });
    const equal = made('ms');
    equal.edges[0] = 'start.start > pick';
    expect(findingsOf('G10', equal)).toEqual([]);
    const other = made('desk');
    other.edges[0] = 'start.start > pick';
    expect(findingsOf('G10', other)[0]).toMatchObject({ node: 'pick' });
  });
});
