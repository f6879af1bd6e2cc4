import { describe, expect, it } from 'vitest';
import { flow } from './fixtures';
import { validate } from './validate';

const speaking = (text: string) =>
  validate(
    flow({ start: ['trigger'], hello: ['greet', { text: { en: text } }], bye: ['hangup'] }, [
      'start.start > hello',
      'hello.next > bye',
    ]),
  ).problems;

describe('a text that repeats itself', () => {
  it('too often blocks publishing, with the place, the number and what to do', () => {
    const [problem, ...more] = speaking('{% for i in (1..2000) %}{% for j in (1..10) %}x{% endfor %}{% endfor %}');
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'template', severity: 'blocks', node: 'hello', field: 'text.en' });
    expect(problem!.message).toBe(
      'A text of “hello” says a part of it 20,000 times over. More than 249 are never said: the call would go on as broken. Let it repeat less often.',
    );
  });

  it.each(['{% for i in (1..249) %}x{% endfor %}', '{% for i in (1..20) %}a{% endfor %}'.repeat(30)])(
    '%.40s… may',
    (text) => {
      expect(speaking(text)).toEqual([]);
    },
  );
});

describe('the variable for consent', () => {
  const keeping = (variable: string) =>
    validate(
      flow(
        {
          start: ['trigger'],
          keep: ['set', { assignments: [{ variable, action: 'set', value: 'yes' }] }],
          bye: ['hangup'],
        },
        ['start.start > keep', 'keep.next > bye'],
        { variables: [{ name: variable, type: 'boolean' }] },
      ),
    ).problems.map(({ code, severity }) => `${code} ${severity}`);

  it('is read by whoever records the call: nobody is told that nothing uses it', () => {
    expect(keeping('recording_consent')).toEqual([]);
    expect(keeping('something_else')).toEqual(['G6 warning']);
  });
});
