import { describe, expect, it } from 'vitest';
import { flow, found, MENU } from './fixtures';
import { validate } from './validate';

const messages = (document: unknown) => validate(document).problems.map((problem) => problem.message);

describe('G6: nothing is read before it is set', () => {
  const variables = [{ name: 'guest', type: 'text' }];
  const set = { assignments: [{ variable: 'guest', action: 'set', value: 'Ana' }] };
  const hello = { text: { en: 'Hello {{ vars.guest }}' } };

  it('on the straight way', () => {
    const edges = ['start.start > hello', 'hello.next > bye'];
    const document = flow({ start: ['trigger'], hello: ['greet', hello], bye: ['hangup'] }, edges, { variables });
    expect(found(document)).toEqual(['G6 hello @text.en']);
    expect(messages(document)[0]).toBe(
      '“hello” uses the variable “guest”, which is not there yet when the call comes from “start”. Set it before on every way, give it a first value, or write {{ vars.guest | default: "…" }}.',
    );
    expect(found({ ...document, variables: [{ ...variables[0], initial: 'guest' }] })).toEqual([]);
  });

  it('on one of two ways', () => {
    const nodes = {
      start: ['trigger'],
      menu: ['menu', MENU],
      set: ['set', set],
      hello: ['greet', hello],
      bye: ['hangup'],
    } as const;
    const edges = [
      'start.start > menu',
      'menu.rooms > set',
      'set.next > hello',
      'hello.next > bye',
      'menu.no_match > bye',
    ];
    const one = flow(nodes as never, [...edges, 'menu.no_input > bye'], { variables });
    expect(found(one)).toEqual([]);
    const two = flow(nodes as never, [...edges, 'menu.no_input > hello'], { variables });
    expect(found(two)).toEqual(['G6 hello @text.en']);
    expect(messages(two)[0]).toContain('when the call comes from “menu”');
  });

  it('round a loop, where the first time counts', () => {
    const nodes = {
      start: ['trigger'],
      hello: ['greet', hello],
      set: ['set', set],
      menu: ['menu', MENU],
      bye: ['hangup'],
    } as const;
    const edges = [
      'hello.next > set',
      'set.next > menu',
      'menu.rooms > hello',
      'menu.no_input > bye',
      'menu.no_match > bye',
    ];
    expect(found(flow(nodes as never, ['start.start > hello', ...edges], { variables }))).toEqual([
      'G6 hello @text.en',
    ]);
    expect(found(flow(nodes as never, ['start.start > set', ...edges], { variables }))).toEqual([]);
  });

  it('behind a question that was not answered', () => {
    const document = (port: string) =>
      flow(
        {
          start: ['trigger'],
          who: ['listen', { kind: 'name' }],
          hello: ['greet', { text: { en: 'Hello {{ answers.who.text }}' } }],
          bye: ['hangup'],
        },
        [
          'start.start > who',
          ...['heard', 'no_input', 'not_understood'].map((name) => `who.${name} > ${name === port ? 'hello' : 'bye'}`),
          'hello.next > bye',
        ],
      );
    expect(found(document('heard'))).toEqual([]);
    expect(found(document('no_input'))).toEqual(['G6 hello @text.en']);
    expect(messages(document('not_understood'))[0]).toBe(
      '“hello” uses the answer of “who”, which is not there yet when the call comes from “who”. Ask first on every way, or write {{ answers.who.text | default: "…" }}.',
    );
  });

  it('behind a tool that failed', () => {
    const document = (port: string) =>
      flow(
        {
          start: ['trigger'],
          look: ['tool', { tool: 'get_caller_history', result: 'guest', input: { number: '1234' } }],
          hello: ['greet', hello],
          bye: ['hangup'],
        },
        [
          'start.start > look',
          ...['success', 'not_found', 'failure'].map((name) => `look.${name} > ${name === port ? 'hello' : 'bye'}`),
          'hello.next > bye',
        ],
        { variables },
      );
    expect(found(document('success'))).toEqual([]);
    expect(found(document('not_found'))).toEqual([]);
    expect(found(document('failure'))).toEqual(['G6 hello @text.en']);
  });

  it('in the lane for errors, which may begin anywhere', () => {
    const document = flow(
      { start: ['trigger'], set: ['set', set], bye: ['hangup'], lane: ['on_error'], hello: ['greet', hello] },
      ['start.start > set', 'set.next > bye', 'lane.next > hello', 'hello.next > bye'],
      { variables },
    );
    expect(found(document)).toEqual(['G6 hello @text.en']);
  });

  it('unless the text provides for it', () => {
    for (const text of [
      'Hello {{ vars.guest | default: "guest" }}',
      'Hello{% if vars.guest %} {{ vars.guest }}{% endif %}',
      '{%- unless vars.guest -%}Hi{%- endunless -%}',
    ]) {
      const document = flow(
        { start: ['trigger'], hello: ['greet', { text: { en: text } }], bye: ['hangup'] },
        ['start.start > hello', 'hello.next > bye'],
        { variables },
      );
      expect(found(document), text).toEqual([]);
    }
  });

  it('or a decision has asked for it', () => {
    const test = (operator: string, right = '') => [{ left: 'vars.guest', operator, right, to: '' }];
    const document = (rules: object[], there: string, other: string) =>
      flow(
        { start: ['trigger'], ask: ['condition', { rules }], hello: ['greet', hello], bye: ['hangup'] },
        ['start.start > ask', `ask.one > ${there}`, `ask.otherwise > ${other}`, 'hello.next > bye'],
        { variables },
      );
    const rule = (operator: string, right?: string) => [
      { id: 'one', label: 'One', match: 'all', tests: test(operator, right) },
    ];
    expect(found(document(rule('set'), 'hello', 'bye'))).toEqual([]);
    expect(found(document(rule('set'), 'bye', 'hello'))).toEqual(['G6 hello @text.en']);
    expect(found(document(rule('empty'), 'bye', 'hello'))).toEqual([]);
    expect(found(document(rule('empty'), 'hello', 'bye'))).toEqual(['G6 hello @text.en']);
    expect(found(document(rule('equals', 'Ana'), 'bye', 'bye'))).toEqual(['G6 ask', '(G2 hello)']);
  });

  it('and what is set is used (warning)', () => {
    const document = flow(
      { start: ['trigger'], set: ['set', set], bye: ['hangup'] },
      ['start.start > set', 'set.next > bye'],
      { variables },
    );
    expect(found(document)).toEqual(['(G6 set)']);
    expect(messages(document)).toEqual(['“set” sets the variable “guest”, which nothing uses. Use it or remove it.']);
  });

  it('names that the flow does not have are another matter', () => {
    const document = flow(
      {
        start: ['trigger'],
        hello: ['greet', { text: { en: 'Hello {{ vars.gest }} {{ hotel.nome }} {{ answers.who.text }}' } }],
        bye: ['hangup'],
      },
      ['start.start > hello', 'hello.next > bye'],
      { variables },
    );
    expect(messages(document)).toEqual(
      ['vars.gest', 'hotel.nome', 'answers.who.text'].map(
        (path) => `A text of “hello” names “${path}”, which this flow does not have. Correct the name or add it.`,
      ),
    );
  });
});
