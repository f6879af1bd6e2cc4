import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallFacts, FlowEvent, FlowState } from '../model';
import { referencesOf } from '../text/template';
import type { StepResult } from './draft';
import { documentOf, type Example } from './example/example';
import { exampleFacts } from './example/facts';
import { perform } from './example/perform';
import { staticPrompts } from './static-prompts';
import { start, step } from './step';
import { choices, eventOf } from './testing/arbitrary';
import { ready, TestCall } from './testing/caller';

const folder = new URL('../nodes/', import.meta.url).pathname;
const examples: Example[] = readdirSync(folder)
  .filter((type) => existsSync(`${folder}${type}/examples.json`))
  .flatMap((type) => JSON.parse(readFileSync(`${folder}${type}/examples.json`, 'utf8')) as Example[]);

type Node = { type: string; config: Record<string, unknown> };

/** The nodes of an example and of the flows it uses, by the last part of their path in a call. */
function nodesOf({ flow }: Pick<Example, 'flow'>): Map<string, Node> {
  const own = documentOf({ title: 'nodes', flow }).nodes.map(({ id, type, config }) => [id, { type, config }] as const);
  return new Map([...Object.values(flow.subflows ?? {}).flatMap((used) => [...nodesOf(used)]), ...own]);
}

const readsCaller = ({ config }: Node) => referencesOf(JSON.stringify(config)).some((path) => !/^hotel\./.test(path));

type Scratch = { confirm?: unknown; stage?: string; ask?: { confirm?: unknown }; phase?: string } | null;

/** Whether what is said now tells the caller something that is only known in the call. */
function ofThisCall(node: Node | undefined, purpose: string, state: FlowState): boolean {
  const scratch = state.scratch as Scratch;
  if (purpose === 'operator') return true;
  if (!node) return false;
  if (readsCaller(node)) return true;
  if (node.type === 'tool') return purpose === 'prompt';
  if (node.type === 'listen') return scratch?.confirm != null && node.config.kind !== 'yes_no';
  if (node.type === 'callback') return scratch?.ask?.confirm != null || !/offer|number/.test(scratch?.stage ?? '');
  return node.type === 'agent' && scratch?.phase === 'confirming';
}

/** What an example's calls say that could have been spoken before, beside what the model said. */
function sayings(example: Example, facts: CallFacts, seen: (heard: object) => void) {
  const nodes = nodesOf(example);
  const model = new Set<string>();
  return {
    note(event: FlowEvent) {
      if (event.type === 'model.sentence') model.add(event.text.trim());
    },
    look({ effects, state }: StepResult) {
      for (const effect of effects) {
        if (effect.kind !== 'say' || model.has(effect.text)) continue;
        const node = nodes.get(effect.node?.split('/').at(-1) ?? '');
        if (ofThisCall(node, effect.purpose, state)) continue;
        const { text, language, voice } = effect;
        seen({ text, language, voice });
      }
    },
    facts,
  };
}

describe('what can be spoken before anybody calls', () => {
  it.each([{}, { ears: [] as string[] }])('is all that any example says to everybody (%j)', ({ ears }) => {
    let said = 0;
    for (const example of examples) {
      // once in voices of the flow’s own
      const flow = ready({ ...example.flow, ...(ears && { voices: { en: 'slt', es: 'marina' } }) });
      const facts = exampleFacts({ ...example.facts, ...(ears && { ears }) });
      const prompts = staticPrompts(flow, facts);
      const check = (heard: object) => {
        said += 1;
        expect(prompts, example.title).toContainEqual(heard);
      };
      const scripted = sayings(example, facts, check);
      let result = start(flow, facts);
      scripted.look(result);
      for (const { do: action } of example.script.filter((one) => one.do !== 'start')) {
        result = perform(flow, result.state, action as never, scripted.note);
        scripted.look(result);
      }
      const any = fc.property(choices, fc.constantFrom('en', 'es', 'pt-BR'), (script, language) => {
        const { note, look } = sayings(example, facts, check);
        const known = flow.document.languages.includes(language) ? { language } : {};
        let drawn = start(flow, facts, known);
        look(drawn);
        for (const choice of script) {
          const event = eventOf(drawn.state, choice);
          note(event);
          drawn = step(flow, drawn.state, event);
          look(drawn);
        }
      });
      fc.assert(any, { numRuns: 12, seed: 20_261_121 });
    }
    expect(said).toBeGreaterThan(1_000);
  });
});

const asking = (type: string, config: object, languages = ['en']) =>
  ready({
    languages,
    nodes: [
      { id: 'start', type: 'trigger' },
      { id: 'ask', type, config: config as never },
      { id: 'bye', type: 'hangup', config: { text: { en: 'Bye.', es: 'Adiós.' } } },
    ],
    edges: ['start.start > ask', 'ask.no_input > bye'],
  });
const texts = (flow: ReturnType<typeof ready>, facts: Partial<CallFacts> = {}) =>
  staticPrompts(flow, exampleFacts(facts)).map(({ text }) => text);

describe('they hold', () => {
  it('the apology joined with the question, and the author’s own words where there are any', () => {
    const prompt = { en: 'Which?' };
    expect(texts(asking('menu', { prompt }))).toEqual(
      expect.arrayContaining(['Which?', 'I did not hear anything. Which?', 'Sorry, I did not understand that. Which?']),
    );
    const own = texts(asking('menu', { prompt, reprompts: [{ en: 'Spa or desk?' }] }));
    expect(own).toContain('Spa or desk?');
    expect(own).not.toContain('I did not hear anything. Which?');
    expect(texts(asking('menu', { prompt, tries: 1 }))).not.toContain('I did not hear anything. Which?');
  });

  it('the keys where nobody understands the language, and only there', () => {
    const flow = asking('listen', { kind: 'yes_no', prompt: { en: 'Sure?', es: '¿Seguro?' } }, ['en', 'es']);
    const known = texts(flow, { ears: ['en'] });
    expect(known).toContain('Sure?');
    expect(known).toContain('¿Seguro? Por favor, use las teclas de su teléfono. Pulse 1 para sí o 2 para no.');
    expect(known).not.toContain('¿Seguro?');
    expect(known.filter((text) => /Press 1 for yes/.test(text))).toEqual([]);
  });

  it('what a menu reads back', () => {
    const options = [{ id: 'spa', label: 'Spa', digit: '1', phrases: { en: ['the spa'] } }];
    const known = texts(asking('menu', { options, confirmLowConfidence: true }));
    expect(known.filter((text) => text.startsWith('I heard'))).toEqual([
      'I heard the spa. Press 1 or say yes if that is right. Press 2 or say no to try again.',
      'I heard operator. Press 1 or say yes if that is right. Press 2 or say no to try again.',
    ]);
  });

  it('the hotel’s name, but nothing of a caller', () => {
    const prompt = { en: '{{ hotel.name }}, {{ caller.name }}?' };
    const flow = asking('listen', { prompt, reprompts: [{ en: 'Welcome to {{ hotel.name }}.' }] });
    expect(texts(flow)).toContain('Welcome to Hotel Aurora.');
    expect(texts(flow).filter((text) => /,|\uFDD0/.test(text) && !/sorry/.test(text))).toEqual([]);
  });

  it('what the hotel says when a flow breaks', () => {
    const hotel = { ...exampleFacts().hotel, onError: { departmentId: 'front_desk', voicemail: true } };
    const known = texts(asking('listen', {}), { hotel });
    expect(known).toContain('I am sorry, something went wrong on our side. I am getting somebody for you.');
    expect(known).toContain('Please leave your name, your number and a short message after the tone.');
  });

  it('each text once, in the voice of its step and the language it is said in', () => {
    const flow = asking('listen', { voice: 'nova', prompt: { en: 'Who is it?' } }, ['en', 'es']);
    const prompts = staticPrompts(flow, exampleFacts());
    expect(prompts.filter(({ text }) => text === 'Who is it?')).toEqual([
      { text: 'Who is it?', language: 'en', voice: 'nova' },
    ]);
    const call = new TestCall(flow, exampleFacts());
    expect(call.effects).toContainEqual(expect.objectContaining({ text: 'Who is it?', language: 'en', voice: 'nova' }));
    expect(new Set(prompts.map((prompt) => JSON.stringify(prompt))).size).toBe(prompts.length);
  });
});
