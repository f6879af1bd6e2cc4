import { CONSENT_VARIABLE as CONSENT, draftConfig, type FlowDocument, type FlowNode } from '@innline/flow';
import { addNode, connect, type PortRef } from '../operations';
import { onlyWithConsent, wayPast, withVariable } from './recorder';
import { leadAll } from './targets';
import type { Mend, Mender } from './types';

const ABOVE = 200;

type Words = Record<string, string>;
const TOLD: Words = {
  en: 'This call is recorded.',
  es: 'Esta llamada se graba.',
  fr: 'Cet appel est enregistré.',
  de: 'Dieser Anruf wird aufgezeichnet.',
  it: 'Questa chiamata viene registrata.',
  pt: 'Esta chamada é gravada.',
};
const ASKED: Words = {
  en: 'May we record this call? For yes, press 1. For no, press 2.',
  es: '¿Podemos grabar esta llamada? Para sí, pulse 1. Para no, pulse 2.',
  fr: 'Pouvons-nous enregistrer cet appel ? Oui, tapez 1. Non, tapez 2.',
  de: 'Dürfen wir diesen Anruf aufzeichnen? Für ja drücken Sie die 1, für nein die 2.',
  it: 'Possiamo registrare questa chiamata? Per sì, prema 1. Per no, prema 2.',
  pt: 'Podemos gravar esta chamada? Para sim, prima 1. Para não, prima 2.',
};
const YES: Words = { en: 'yes', es: 'sí', fr: 'oui', de: 'ja', it: 'sì', pt: 'sim' };
const NO: Words = { en: 'no', es: 'no', fr: 'non', de: 'nein', it: 'no', pt: 'não' };

/** In the flow's languages; in English where a language is none of these. */
const wordsIn = <T>({ languages }: FlowDocument, words: Words, as: (text: string) => T) =>
  Object.fromEntries(languages.map((code) => [code, as(words[code.split('-')[0]!] ?? words.en!)]));

/**
 * Recording that begins before callers were told or asked (G8), a flow that never asks, a step that records whoever comes:
 * the step that asks.
 */
export const consent: Mender = ({ node: id, message }, document, { recording }) => {
  const wanted = recording?.consent ?? 'none';
  if (wanted === 'none') return [];
  const gives = document.nodes.find((node) => node.id === id);
  if (gives?.type === 'set') return [before(document, gives, wanted === 'agreed')];
  if (gives && message.includes('on a way without consent')) {
    return [...onlyWithConsent(document, gives), asked(document, gives, wanted === 'agreed')];
  }
  if (id === null && message.includes('nothing here asks for it')) return atStart(document, wanted === 'agreed');
  return [];
};

const how = (asks: boolean) =>
  asks ? 'Ask callers whether they may be recorded' : 'Tell callers that they are recorded';

function before(document: FlowDocument, gives: FlowNode, asks: boolean): Mend {
  const into = document.edges.filter(({ to }) => to === gives.id).map(({ from }) => from);
  const past = document.edges.find(({ from }) => from.node === gives.id)?.to ?? gives.id;
  return {
    label: `${how(asks)} before “${gives.name}”`,
    apply: (draft) => insert(draft, { into, asks, yes: gives.id, no: past, at: gives.position }),
  };
}

/** Behind every way out of the start: said or asked, then remembered. */
function atStart(document: FlowDocument, asks: boolean): Mend[] {
  const start = document.nodes.find(({ type }) => type === 'trigger');
  const targets = new Set(document.edges.flatMap(({ from, to }) => (from.node === start?.id ? [to] : [])));
  const name = (id: string) => document.nodes.find((node) => node.id === id)?.name ?? id;
  return [...targets].map((to) => ({
    label: `${how(asks)} before “${name(to)}”`,
    apply: (draft) => {
      const into = draft.edges
        .filter(({ from, to: at }) => from.node === start!.id && at === to)
        .map(({ from }) => from);
      return remembered(draft, { into, asks, yes: to, no: to, at: draft.nodes.find(({ id }) => id === to)!.position });
    },
  }));
}

/** Before a step that records; who does not want it goes on as if it had failed. */
function asked(document: FlowDocument, records: FlowNode, asks: boolean): Mend {
  const into = document.edges.filter(({ to }) => to === records.id).map(({ from }) => from);
  const no = wayPast(document, records) ?? records.id;
  return {
    label: `${how(asks)} before “${records.name}”`,
    apply: (draft) => remembered(draft, { into, asks, yes: records.id, no, at: records.position }),
  };
}

/** Said or asked, then kept in the variable. */
function remembered(draft: FlowDocument, place: Place): FlowDocument {
  const assignments = [{ variable: CONSENT, action: 'set', value: 'yes' }];
  const config = { ...draftConfig('set', draft.languages), assignments };
  const position = { x: place.at.x, y: place.at.y - ABOVE };
  const kept = addNode(withVariable(draft), { type: 'set', name: 'May be recorded', config, position });
  const led = connect(kept.document, { node: kept.id, port: 'next' }, place.yes);
  return insert(led, { ...place, yes: kept.id, at: position });
}

interface Place {
  into: PortRef[];
  asks: boolean;
  /** Where calls go on that may be recorded, and those that may not. */
  yes: string;
  no: string;
  at: { x: number; y: number };
}

function insert(draft: FlowDocument, { into, asks, yes, no, at }: Place): FlowDocument {
  const position = { x: at.x, y: at.y - ABOVE };
  if (!asks) {
    const config = { ...draftConfig('greet', draft.languages), text: wordsIn(draft, TOLD, (text) => text) };
    const added = addNode(draft, { type: 'greet', name: 'Calls are recorded', config, position });
    return leadAll(connect(added.document, { node: added.id, port: 'next' }, yes), into, added.id);
  }
  const option = (id: string, label: string, digit: string, words: Words) => ({
    ...{ id, label, digit },
    phrases: wordsIn(draft, words, (text) => [text]),
  });
  const config = {
    ...draftConfig('menu', draft.languages),
    prompt: wordsIn(draft, ASKED, (text) => text),
    ...{
      tries: 2,
      operatorOn: false,
      repeatOn: false,
      options: [option('yes', 'Yes', '1', YES), option('no', 'No', '2', NO)],
    },
  };
  const added = addNode(draft, { type: 'menu', name: 'May we record?', config, position });
  const agreed = connect(added.document, { node: added.id, port: 'yes' }, yes);
  const others = ['no', 'no_input', 'no_match'].map((port) => ({ node: added.id, port }));
  return leadAll(leadAll(agreed, others, no), into, added.id);
}
