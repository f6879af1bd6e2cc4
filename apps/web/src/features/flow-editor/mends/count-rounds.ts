import { draftConfig } from '@innline/flow';
import { addNode, connect } from '../operations';
import { leadAll } from './targets';
import type { Mender } from './types';

const BESIDE = 240;

/** A number that is looked at and never counted up (G5): it is, just before anybody looks. */
export const countRounds: Mender = ({ node: id, message }, document) => {
  const node = document.nodes.find((other) => other.id === id);
  const variable = document.variables.find(({ name }) => message.includes(`looks at “${name}”`));
  if (!node || !variable) return [];
  return [
    {
      label: `Count “${variable.name}” up by 1 before “${node.name}”`,
      apply: (draft) => {
        const into = draft.edges.flatMap(({ from, to }) => (to === node.id ? [from] : []));
        const assignments = [{ variable: variable.name, action: 'increment', value: '1' }];
        const config = { ...draftConfig('set', draft.languages), assignments };
        const position = { x: node.position.x - BESIDE, y: node.position.y };
        // what is counted begins somewhere
        const variables = draft.variables.map((one) =>
          one.name === variable.name && one.initial === undefined ? { ...one, initial: 0 } : one,
        );
        const name = `Count ${variable.name.replaceAll('_', ' ')}`;
        const added = addNode({ ...draft, variables }, { type: 'set', name, config, position });
        return leadAll(connect(added.document, { node: added.id, port: 'next' }, node.id), into, added.id);
      },
    },
  ];
};
