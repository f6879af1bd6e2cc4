import { documentOf, type Example, exampleFacts, prove, type ValidateContext } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { mendsFor } from './mends';

const { schedules, departments } = exampleFacts();
const at = Date.UTC(2026, 10, 21, 9);
const START = { id: 'start', type: 'trigger' };
const ENDS: Example['flow']['nodes'] = [
  { id: 'message', type: 'voicemail' },
  { id: 'bye', type: 'hangup' },
];
const TALK = ['message.recorded > bye', 'message.empty > bye'];
const AGREE = {
  id: 'agree',
  type: 'set',
  config: { assignments: [{ variable: 'recording_consent', action: 'set', value: 'yes' }] },
};
const variables = [{ name: 'recording_consent', type: 'boolean', initial: false }];
const languages = ['en', 'es'];
const early = documentOf({
  title: 'recorded at once',
  flow: {
    ...{ languages, variables },
    nodes: [START, AGREE, ...ENDS],
    edges: ['start.start > agree', 'agree.next > message', ...TALK],
  },
});
const never = documentOf({
  title: 'never asks',
  flow: { languages, nodes: [START, ...ENDS], edges: ['start.start > message', ...TALK] },
});

describe.each(['told', 'agreed'] as const)('where callers must have been %s', (consent) => {
  const context: ValidateContext = { schedules, departments, at, recording: { records: true, consent } };

  it.each([
    ['recording that begins at once', early],
    ['a flow that never asks', never],
  ])('%s is mended: the finding is gone and nothing new blocks', (_, document) => {
    const problem = prove(document, context).problems.find(({ code }) => code === 'G8')!;
    expect(problem).toBeDefined();
    const mends = mendsFor(problem, document, context);
    expect(mends.map(({ label }) => label)).toEqual([
      expect.stringMatching(consent === 'told' ? /^Tell callers/ : /^Ask callers/),
    ]);
    const mended = mends[0]!.apply(document);
    const after = prove(mended, context);
    expect(after.document).not.toBeNull();
    expect(after.problems.filter(({ code, severity }) => code === 'G8' || severity === 'blocks')).toEqual([]);
    expect(mended.nodes.some(({ type }) => type === (consent === 'told' ? 'greet' : 'menu'))).toBe(true);
  });
});

describe('a greeting that speaks too long', () => {
  const context: ValidateContext = { schedules, departments, at };
  const speech = 'We are a small house by the sea with twelve rooms and a garden. ';
  const long = (text: Record<string, string>) =>
    documentOf({
      title: 'long',
      flow: {
        languages: Object.keys(text),
        nodes: [START, { id: 'hello', type: 'greet', config: { text } }, ...ENDS],
        edges: ['start.start > hello', 'hello.next > message', ...TALK],
      },
    });
  const mended = (document: ReturnType<typeof long>) => {
    const problem = prove(document, context).problems.find(({ code }) => code === 'G11')!;
    return mendsFor(problem, document, context);
  };

  it.each([8, 10, 14, 20])('of %i sentences is said in steps, every word once and in order', (count) => {
    const document = long({ en: speech.repeat(count).trim(), es: 'Una casa junto al mar. '.repeat(count).trim() });
    const [mend] = mended(document);
    expect(mend!.label).toMatch(/^Say “hello” in \d steps$/);
    const after = mend!.apply(document);
    expect(
      prove(after, context).problems.filter(({ code, severity }) => code === 'G11' || severity === 'blocks'),
    ).toEqual([]);
    const greets = after.nodes.filter(({ type }) => type === 'greet');
    for (const language of ['en', 'es']) {
      const said = greets.map(({ config }) => (config.text as Record<string, string>)[language]).join(' ');
      expect(said).toBe((document.nodes[1]!.config.text as Record<string, string>)[language]);
    }
  });

  it('is not cut where it has no sentences to cut between, nor within a template', () => {
    expect(mended(long({ en: 'a very long story '.repeat(30) }))).toEqual([]);
    expect(mended(long({ en: `{% if caller.number %}${speech.repeat(8)}{% endif %}` }))).toEqual([]);
  });
});
