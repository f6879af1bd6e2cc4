import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFacts } from '../../engine';
import { TOOL_NAMES, toolOf } from '../../tools';
import { outcomesOf } from '../../tools/tools';
import { toolOutput } from './tool';

const facts = exampleFacts();

/** What no caller should have to hear. */
const CODE = /undefined|NaN|\[object|\bnull\b|Infinity|Invalid|\{\{|\s{2}|^\s|\s$/;

/** What a system might answer that does not keep to what was agreed. */
const HOSTILE: unknown[] = [
  ...[null, undefined, 0, -1, Number.NaN, '', 'x'.repeat(10_000), true, [], {}, [null], [[]]],
  JSON.parse('{"__proto__":{"rooms":[]},"constructor":1,"toString":"no"}'),
  {
    rooms: 'all',
    total: '1e400',
    currency: 'not money',
    checkIn: '2026-13-45',
    checkOut: null,
    nights: -3,
    guests: 1.5,
  },
  { rooms: [{}], reservations: [null], slots: [{ at: 'soon' }], at: '9'.repeat(20), url: 'javascript:alert(1)' },
];

const TOOLS = TOOL_NAMES.map((name) => toolOf(name)!);
const CASES = TOOLS.flatMap((tool) =>
  [...outcomesOf(tool).map(({ id }) => id), 'no such outcome'].map((outcome) => [tool.name, outcome, tool] as const),
);

describe.each(CASES)('%s, %s', (_name, outcome, tool) => {
  it('is a plain sentence in each language, and in Spanish another one', () => {
    const output = toolOutput({ tool: tool.name, input: {} }, outcome, facts, facts.startedAt);
    const [en, es, fr, regional] = ['en', 'es', 'fr', 'es-MX'].map((language) =>
      tool.speak(output, outcome, language, facts),
    );
    for (const words of [en!, es!]) {
      expect(words).not.toMatch(CODE);
      // names and answers of the hotel's own begin as they are written
      const own = JSON.stringify(output).includes(words.split(' ')[0]!);
      if (words !== '' && !own) expect(words).toMatch(/^[\p{Lu}\p{N}¿¡]/u);
    }
    // both say something, or neither
    expect(en === '').toBe(es === '');
    expect(fr).toBe(en);
    expect(regional).toBe(es);
  });

  it('whatever a system answers, the caller hears words, or nothing, and nothing breaks', () => {
    for (const output of HOSTILE) {
      for (const language of ['en', 'es', 'de', '', 'xx-YY']) {
        const words = tool.speak(output, outcome, language, facts);
        expect(words, JSON.stringify(output)).not.toMatch(/undefined|NaN|\[object|Infinity|Invalid/);
      }
    }
  });
});

it('any answer at all is spoken of without harm', () => {
  const tools = fc.constantFrom(...TOOLS);
  fc.assert(
    fc.property(tools, fc.jsonValue(), fc.constantFrom('en', 'es'), (tool, output, language) => {
      for (const { id } of outcomesOf(tool)) expect(typeof tool.speak(output, id, language, facts)).toBe('string');
    }),
    { numRuns: 300, seed: 20_261_121 },
  );
});
