import { describe, expect, it } from 'vitest';
import { compile, exampleFacts, start } from '../engine';
import { importFlow } from '../import';
import { prove } from '../verify';
import { flow, soundFlow } from './fixtures';
import { validate } from './validate';

type Config = Record<string, unknown>;

/** A start, one step under test, a farewell. */
const around = (type: string, config: Config, ports: string[], more: Config = {}) =>
  flow(
    { start: ['trigger'], it: [type, config], bye: ['hangup'] },
    ['start.start > it', ...ports.map((port) => `it.${port} > bye`)],
    more,
  );
const saying = (text: string) => around('greet', { text: { en: text } }, ['next']);
const HEARD = ['heard', 'no_input', 'not_understood'];

/** What the sentence about it names, and where it points. */
const CASES: [what: string, document: Config, place: RegExp, field: string | null][] = [
  [
    'half a character in a text',
    saying('Hello \ud800 you'),
    /nodes\.1\.config\.text\.en holds a broken character/,
    'nodes.1.config.text.en',
  ],
  [
    'a text with an end of its own',
    saying('Hello\0'),
    /nodes\.1\.config\.text\.en holds a broken character/,
    'nodes.1.config.text.en',
  ],
  ['half a character in a name', soundFlow({ name: 'Desk \udfff' }), /The part at name holds a broken/, 'name'],
  [
    'half a character as a key',
    around('tool', { input: { '\ud800': 'x' } }, []),
    /nodes\.1\.config\.input holds a broken/,
    'nodes.1.config.input',
  ],
  [
    'a name nobody sees',
    { ...soundFlow(), name: '\u200b\u2060' },
    /“name” of the flow cannot be read: a name one can see/,
    'name',
  ],
  ['a step’s name nobody sees', named('\u200b'), /\(name\) cannot be read: a name one can see/, 'nodes.1.name'],
  ['a template without an end', saying('{{ hotel.name '), /A text of “it” cannot be read/, 'text.en'],
  ['a loop without an end', saying('{% for a in hotel.name %}x'), /A text of “it” cannot be read/, 'text.en'],
  [
    'a loop that would never end',
    saying('{% for a in (1..999999999) %}x{% endfor %}'),
    /A text of “it” says a part of it/,
    'text.en',
  ],
  ['a thousand brackets', saying('{{ '.repeat(1_000)), /A text of “it” cannot be read/, 'text.en'],
  ['a text beyond all measure', saying('x'.repeat(5_001)), /“it”.*: /, 'text.en'],
  ['a huge number', around('listen', { kind: 'number', tries: 1e308 }, HEARD), /“it” at “Tries”/, 'tries'],
  ['a number that is none', around('listen', { kind: 'number', tries: Number.NaN }, HEARD), /“it” at “Tries”/, 'tries'],
  ['half a try', around('listen', { kind: 'number', tries: 1.5 }, HEARD), /“it” at “Tries”/, 'tries'],
  [
    'a thousand phrases',
    around('menu', { options: [{ id: 'a', label: 'A', phrases: { en: Array(1_000).fill('a') } }] }, []),
    /“it” at “Choices”/,
    'options.0.phrases.en',
  ],
  [
    'a variable named after a prototype',
    soundFlow({ variables: [{ name: '__proto__', type: 'text' }] }),
    /Variable number 1 \(name\)/,
    'variables.0.name',
  ],
  ['a step named after a prototype', idOf('__proto__'), /\(id\) cannot be read: letters, digits/, 'nodes.1.id'],
  [
    'a limit beyond all measure',
    soundFlow({ limits: { callSeconds: 1e12 } }),
    /“limits\.callSeconds”/,
    'limits.callSeconds',
  ],
  [
    'places at the end of the world',
    {
      ...soundFlow(),
      nodes: soundFlow().nodes.map((node) => ({ ...node, position: { x: Number.POSITIVE_INFINITY, y: 0 } })),
    },
    /position\.x/,
    'nodes.0.position.x',
  ],
];

function named(name: string): Config {
  const document = soundFlow();
  document.nodes[1] = { ...document.nodes[1], name };
  return document;
}

function idOf(id: string): Config {
  const document = soundFlow();
  document.nodes[1] = { ...document.nodes[1], id };
  return document;
}

describe('hostile documents', () => {
  it.each(CASES)('%s is told with its place', (_, document, place, field) => {
    const { problems } = validate(document);
    const told = problems.find(({ message }) => place.test(message));
    expect(problems.map(({ message }) => message).join('\n')).toMatch(place);
    expect(told).toMatchObject({ severity: 'blocks', field });
    expect(told!.message).not.toMatch(/undefined|\[object|Error:|zod|\bregex\b/i);
    expect(told!.message).toMatch(/\.$/);
  });

  it.each(CASES)('%s: an import says the same or takes it as a draft, and nobody calls it', (_, document) => {
    const imported = importFlow(document);
    expect(imported.problems.length).toBeGreaterThan(0);
    if (imported.ok) expect(prove(imported.document).problems.some(({ severity }) => severity === 'blocks')).toBe(true);
  });
});

describe('names that look alike', () => {
  it('are the same name, whatever nobody sees is in them', () => {
    const document = named('b\u200bye');
    expect(validate(document).problems.map(({ message }) => message)).toEqual([
      'Two steps are called “bye”. Rename one of them.',
    ]);
  });

  it.each(['\u202elive\u202c', '\u2066live\u2069', '\ufefflive'])('%j turns no sentence around', (name) => {
    const document = named(name);
    (document.edges as unknown[]).pop();
    const [problem] = validate(document).problems;
    expect(problem!.message).toContain('“live”');
    expect(problem!.message).not.toMatch(/[\u202a-\u202e\u2066-\u2069\ufeff]/);
  });

  it.each(['👩‍👧 Family', 'مكتب الاستقبال', '前台', 'Ré­ception', '→', '¿?'])('%s is a name', (name) => {
    expect(validate(named(name)).problems).toEqual([]);
  });
});

describe('names of prototypes as names of ours', () => {
  const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'];

  it.each(NAMES)('%s is a step, a choice and a line like any other', (name) => {
    const document = {
      ...flow(
        {
          start: ['trigger'],
          [name]: ['menu', { operatorOn: false, options: [{ id: name, label: name, digit: '1', phrases: {} }] }],
          bye: ['hangup', { text: { en: `{{ hotel.name }}` } }],
        },
        [`start.start > ${name}`, `${name}.${name} > bye`, `${name}.no_input > bye`, `${name}.no_match > bye`],
      ),
    };
    const { problems } = validate(document, { departments: {}, schedules: {} });
    expect(problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    const compiled = compile(document as never);
    if (!compiled.ok) throw new Error(compiled.problems[0]!.message);
    expect(start(compiled.flow, exampleFacts()).state).toMatchObject({ node: name, visits: { start: 1, [name]: 1 } });
  });

  it.each(NAMES)('%s is no department, hours, tool or kind of step the hotel has', (name) => {
    const context = { departments: {}, schedules: {}, at: 0 };
    const told = (document: unknown) =>
      validate(document, context)
        .problems.map(({ message }) => message)
        .join('\n');
    expect(told(around('transfer', { departmentId: name }, []))).toContain('department of “it” is gone');
    expect(told(around('hours', { scheduleId: name }, ['open', 'closed']))).toContain('opening hours of “it” are gone');
    expect(told(around('tool', { tool: name }, ['success', 'failure']))).toContain('which this version cannot do');
    expect(told(around(name, {}, []))).toContain('does not know');
  });
});

describe('too much of it', () => {
  it('a hundred thousand steps are refused at once', () => {
    const nodes = Array.from({ length: 100_000 }, (_, i) => ({ id: `n${i}`, type: 'greet', name: `n${i}` }));
    const began = performance.now();
    const { problems } = validate({ ...soundFlow(), nodes });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toMatch(/too large: more than 2 MB|“nodes”/);
    // a page of the editor does not stand still; measured 60 ms
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('flows within each other for ever are refused', () => {
    const endless: Config = soundFlow();
    endless.subflows = { a: { name: 'a', version: 1, document: endless } };
    expect(validate(endless).problems[0]!.message).toMatch(/nested too deeply/);
  });

  it.each(['(a+)+$', '(a|a)*b', '((a*)*)*c'])('%s as words to listen for takes no time', (pattern) => {
    const document = around(
      'menu',
      {
        operatorOn: false,
        options: [
          { id: 'a', label: pattern, digit: null, phrases: { en: Array(40).fill(pattern.repeat(10).slice(0, 80)) } },
        ],
      },
      ['a', 'no_input', 'no_match'],
    );
    const compiled = compile(document as never);
    if (!compiled.ok) throw new Error(compiled.problems[0]!.message);
    const began = performance.now();
    start(compiled.flow, exampleFacts());
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
