import { CARD_WORDS, draftConfig, type FlowDocument, type FlowNode } from '@innline/flow';
import { certainPorts } from '../nodes/describe';
import { setConfig } from '../operations';
import { alsoDeleted, goPast } from './prune';
import { addTransfer, addVoicemail, peopleIn } from './targets';
import type { Mend, Mender } from './types';

/** A card number that is asked for (G8): a person takes over instead. A model is no longer told to find it out. */
export const cards: Mender = ({ node: id }, document, { departments = {} }) => {
  const node = document.nodes.find((other) => other.id === id);
  if (node?.type === 'agent') return forget(document, node);
  if (node?.type !== 'listen') return [];
  const people = peopleIn(document).slice(0, 3);
  return [
    ...people.map((person) =>
      handOver(document, node, `“${person.name}”`, (draft) => ({ document: draft, id: person.id })),
    ),
    ...(people.some(({ type }) => type === 'transfer') ? [] : Object.entries(departments).slice(0, 2)).map(
      ([department, { name }]) =>
        handOver(document, node, `a new transfer to “${name}”`, (draft) => addTransfer(draft, node.id, department)),
    ),
    ...(people.length > 0
      ? []
      : [handOver(document, node, 'a new voicemail', (draft) => addVoicemail(draft, node.id))]),
  ];
};

function handOver(
  document: FlowDocument,
  node: FlowNode,
  to: string,
  person: (draft: FlowDocument) => { document: FlowDocument; id: string },
): Mend {
  const apply = (draft: FlowDocument) => {
    const found = person(draft);
    return goPast(found.document, node.id, found.id);
  };
  const more = alsoDeleted(document, apply(document), 1);
  return { label: `Lead callers to ${to} instead of asking “${node.name}”${more}`, apply };
}

interface Detail {
  variable: string;
  help?: string;
}

/** Without the details that name a card, and with the usual opening where its own asks for one. */
function forget(document: FlowDocument, node: FlowNode): Mend[] {
  const usual = draftConfig('agent', document.languages);
  const asks = ({ variable, help = '' }: Detail) => CARD_WORDS.test(`${variable.replaceAll('_', ' ')} ${help}`);
  const outcomes = (Array.isArray(node.config.outcomes) ? node.config.outcomes : []) as { details?: Detail[] }[];
  const details = outcomes.flatMap(({ details = [] }) => details).filter(asks);
  const opens = Object.values((node.config.opening ?? {}) as Record<string, string>).some((text) =>
    CARD_WORDS.test(text),
  );
  const parts = [
    ...(opens ? [`open “${node.name}” with the usual question`] : []),
    ...(details.length > 0
      ? [`no longer find out ${details.map(({ variable }) => `“${variable}”`).join(' and ')} in “${node.name}”`]
      : []),
  ];
  if (parts.length === 0) return [];
  const label = parts.join(', and ');
  const config = {
    ...node.config,
    ...(opens && { opening: usual.opening }),
    ...(details.length > 0 && {
      outcomes: outcomes.map((one) => ({ ...one, details: (one.details ?? []).filter((detail) => !asks(detail)) })),
    }),
  };
  return [
    {
      label: label[0]!.toUpperCase() + label.slice(1),
      apply: (draft) => setConfig(draft, node.id, config, certainPorts),
    },
  ];
}
