import { CONSENT_VARIABLE as CONSENT, draftConfig, type FlowDocument, type FlowNode, nodeType } from '@innline/flow';
import { describeNode } from '../nodes/describe';
import { addNode, connect } from '../operations';
import { leadAll } from './targets';
import type { Mend } from './types';

const ABOVE = 200;

/** With the variable, which is no until somebody says yes. */
export const withVariable = (draft: FlowDocument): FlowDocument => {
  const known = draft.variables.some(({ name }) => name === CONSENT);
  const no = { name: CONSENT, type: 'boolean' as const, initial: false, sensitive: false };
  return {
    ...draft,
    variables: known
      ? draft.variables.map((one) =>
          one.name === CONSENT && one.initial === undefined ? { ...one, initial: false } : one,
        )
      : [...draft.variables, no],
  };
};

/** Where a call goes on that a step could do nothing for. */
export function wayPast(document: FlowDocument, node: FlowNode): string | null {
  const bad = new Set(describeNode(node).ports.flatMap(({ id, tone }) => (tone === 'bad' ? [id] : [])));
  const ways = document.edges.filter(({ from, to }) => from.node === node.id && to !== node.id);
  return (ways.find(({ from }) => bad.has(from.port)) ?? ways[0])?.to ?? null;
}

/** A question before a step that records, of calls that have been asked for consent somewhere else. */
export function onlyWithConsent(document: FlowDocument, records: FlowNode): Mend[] {
  const past = wayPast(document, records);
  const asks = document.nodes.some(({ type, config }) => {
    const read = nodeType(type)?.config.safeParse(config);
    return read?.success && nodeType(type)!.writes(read.data).includes(CONSENT);
  });
  if (past === null || !asks) return [];
  const name = document.nodes.find(({ id }) => id === past)!.name;
  return [
    {
      label: `Let only callers who agreed go to “${records.name}”, and lead the others to “${name}”`,
      apply: (draft) => {
        const into = draft.edges.filter(({ to }) => to === records.id).map(({ from }) => from);
        const test = { left: `vars.${CONSENT}`, operator: 'yes', right: '', to: '' };
        const rules = [{ id: 'agreed', label: 'Agreed', match: 'all', tests: [test] }];
        const config = { ...draftConfig('condition', draft.languages), rules };
        const position = { x: records.position.x, y: records.position.y - ABOVE };
        const added = addNode(withVariable(draft), { type: 'condition', name: 'May be recorded?', config, position });
        const yes = connect(added.document, { node: added.id, port: 'agreed' }, records.id);
        return leadAll(connect(yes, { node: added.id, port: 'otherwise' }, past), into, added.id);
      },
    },
  ];
}
