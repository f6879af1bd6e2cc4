import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './read-json';
import { syntaxError } from './syntax-error';

describe('what is no JSON is told with its place', () => {
  it.each([
    ['{\n  "a": 1,\n  oops\n}', 3, 3, 'a name in double quotes'],
    ['{"a" 1}', 1, 6, 'a colon'],
    ['["a" "b"]', 1, 6, 'a comma or ]'],
    ['{"a": 1 "b": 2}', 1, 9, 'a comma or }'],
    ['{"a": }', 1, 7, 'a value'],
    ['[1, 2', 1, 6, 'a comma or ]'],
    ['[1]\r\n]', 2, 1, 'nothing more'],
    ['{"a": "line\nbreak"}', 1, 7, 'a value'],
    ['{"a": "half', 1, 7, 'a value'],
    ['[1,]', 1, 4, 'a value'],
    ['{]', 1, 2, 'a name in double quotes'],
    ["{'a': 1}", 1, 2, 'a name in double quotes'],
    ['01', 1, 2, 'nothing more'],
    ['"\\x"', 1, 1, 'a value'],
    ['NaN', 1, 1, 'a value'],
  ])('%j', (text, line, column, expected) => {
    expect(syntaxError(text)).toEqual({ line, column, expected });
    expect(readJson(text)).toMatchObject({ ok: false, line, column });
  });

  it('in words', () => {
    const read = readJson('{\n oops }');
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining('line 2, at character 2') });
  });

  it.each(['', '   \n', '\uFEFF'])('nothing at all is told as that: %j', (text) => {
    expect(readJson(text)).toMatchObject({ ok: false, message: expect.stringContaining('nothing here') });
  });

  it('too much is not read', () => {
    const read = readJson(`"${'x'.repeat(2_000_001)}"`);
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining('larger than 2 MB') });
  });
});

describe('the scanner agrees with the engine', () => {
  it('on every JSON there is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(syntaxError(text)).toBeNull();
        expect(readJson(`\uFEFF${text}`)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
      { numRuns: 300 },
    );
  });

  it('on JSON with a sign too many, too few or another', () => {
    const signs = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', 'x', '1', '-', ' ', '\n', '\t', '');
    fc.assert(
      fc.property(fc.json(), fc.nat(), signs, fc.boolean(), (json, place, sign, replaces) => {
        const at = place % (json.length + 1);
        const text = json.slice(0, at) + sign + json.slice(replaces ? at + 1 : at);
        let sound = true;
        try {
          JSON.parse(text);
        } catch {
          sound = false;
        }
        expect(syntaxError(text) === null).toBe(sound);
      }),
      { numRuns: 1_000 },
    );
  }, 30_000);

  it('on a string of two megabytes that never ends', () => {
    expect(syntaxError(`["${'x\\n'.repeat(650_000)}`)).toMatchObject({ line: 1, column: 2 });
  });

  it('on a hundred thousand brackets', () => {
    expect(syntaxError('['.repeat(100_000))).toMatchObject({ line: 1, column: 100_001 });
    expect(syntaxError(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBeNull();
  });
});
