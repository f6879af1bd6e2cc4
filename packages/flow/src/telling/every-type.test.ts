import { describe, expect, it } from 'vitest';
import { documentOf, exampleFacts } from '../engine';
import { EXAMPLES } from '../nodes/testing/examples';
import { createTeller } from './teller';

const { schedules, departments } = exampleFacts();

/** What no manager should have to read. */
const CODE = /\{\{|\}\}|\{%|undefined|\[object|NaN|null|_[a-z]+_|\s{2}|^\s|\s$/;

/** Every sentence a flow's steps say of themselves, by step. */
function sentencesOf(example: (typeof EXAMPLES)[number][2], language: string, alone: boolean) {
  const document = documentOf(example);
  const teller = createTeller(document, { language, context: { schedules, departments } });
  return [...teller.flow.nodes.values()].flatMap(({ node, ports, config }) => {
    if (config === null) return [];
    const { goes, instead, more = {} } = teller.step(node.id, alone);
    const who = ports.map(({ id }) => teller.who(node.id, id, alone));
    return [{ node, goes, instead, more: Object.values(more).filter((text) => text !== ''), who }];
  });
}

describe.each(['en', 'es'])('told in %s', (language) => {
  it.each(EXAMPLES)('%s: %s', (_type, _title, example) => {
    for (const { node, goes, instead, more, who } of sentencesOf(example, language, true)) {
      for (const words of [goes, instead, ...more, ...who]) expect(words, node.id).not.toMatch(CODE);
      // after “callers …” and after “instead of …”; what nobody notices is instead of nothing
      expect(goes === '', `${node.id}: ${goes} / ${instead}`).toBe(['nothing', 'nada'].includes(instead));
      for (const words of more) expect(words, node.id).toMatch(/[.!?…”»]$/);
      // who leaves by a port can be told from who leaves by another
      for (const words of who) expect(words).toMatch(/^[\p{Lu}“«]/u);
      expect(new Set(who).size, who.join(' | ')).toBe(who.length);
    }
  });
});

it.each(EXAMPLES)('%s: %s – Spanish is Spanish, and has as much to say', (_type, _title, example) => {
  const [en, es] = ['en', 'es'].map((language) => sentencesOf(example, language, false));
  en!.forEach((one, index) => {
    const other = es![index]!;
    expect(other.more.length, one.node.id).toBe(one.more.length);
    expect(other.who.length).toBe(one.who.length);
    if (one.goes !== '') expect(other.goes, one.node.id).not.toBe(one.goes);
  });
});
