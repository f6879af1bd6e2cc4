import type { EmbeddedFlow, Problem } from '../../model';
import type { SubflowConfig } from '../../nodes/subflow/config';
import { MOST_SUBFLOW_DEPTH } from '../../subflows/depth';
import { subflowDepth, wayInto } from '../../subflows/embed';
import { endsOf } from '../../subflows/ends';
import { type CheckedFlow, type CheckedNode, type Rule, soundNodes } from '../checked-flow';
import { blocks, quoted, warns } from '../problem';

/** Flows that are used exist, are published, come back as drawn, and never lead back into themselves. */
export const subflows: Rule = (flow) =>
  soundNodes(flow)
    .filter(({ node }) => node.type === 'subflow')
    .flatMap((checked) => {
      const config = checked.config as SubflowConfig;
      if (config.flowId === null) return [];
      const used = known(flow, config.flowId);
      // nobody told us of the hotel's flows
      if (used === undefined) return [];
      const place = { node: checked.node.id, field: 'flowId' };
      const name = quoted(checked.node.name);
      if (used === null) {
        const message = `The flow that ${name} uses is gone or was never published. Publish it, or choose another.`;
        return [blocks('config', message, place)];
      }
      return [
        ...circle(flow, checked, config.flowId, used),
        ...ends(checked, config, used),
        ...passed(flow, checked, config, used),
      ];
    });

/** Undefined: not known whether there is such a flow. */
function known({ document, context }: CheckedFlow, id: string): EmbeddedFlow | null | undefined {
  const library = context.flows ?? document.subflows;
  if (!library) return undefined;
  return Object.hasOwn(library, id) ? library[id]! : null;
}

function circle({ context }: CheckedFlow, { node }: CheckedNode, flowId: string, used: EmbeddedFlow): Problem[] {
  const place = { node: node.id, field: 'flowId' };
  const way = context.flowId === undefined ? null : wayInto(used.document, context.flowId);
  if (flowId === context.flowId)
    return [blocks('config', `${quoted(node.name)} leads this flow into itself. Choose another flow.`, place)];
  if (way !== null) {
    const path = [used.name, ...way].map(quoted).join(', which uses ');
    return [
      blocks(
        'config',
        `${quoted(node.name)} leads this flow into itself: it uses ${path}. Choose another flow.`,
        place,
      ),
    ];
  }
  if (1 + subflowDepth(used.document) <= MOST_SUBFLOW_DEPTH) return [];
  const message = `${quoted(node.name)} uses ${quoted(used.name)}, which uses others in turn: more than ${MOST_SUBFLOW_DEPTH} flows within each other. Use a simpler one.`;
  return [blocks('config', message, place)];
}

function ends({ node }: CheckedNode, { ends: drawn }: SubflowConfig, used: EmbeddedFlow): Problem[] {
  const is = endsOf(used.document);
  const missing = is.filter(({ id }) => !drawn.some((end) => end.id === id));
  const gone = drawn.filter(({ id }) => !is.some((end) => end.id === id));
  if (missing.length === 0 && gone.length === 0) return [];
  const parts = [
    ...missing.map(({ label }) => `can now end with ${quoted(label)}`),
    ...gone.map(({ label }) => `no longer ends with ${quoted(label)}`),
  ];
  const message = `${quoted(used.name)} ${parts.join(' and ')}. Open ${quoted(node.name)} and take its ways back over.`;
  const tell = missing.length > 0 ? blocks : warns;
  return [tell('config', message, { node: node.id, field: 'ends' })];
}

/** Variables that are told to it or taken from it are its own. */
function passed(_: CheckedFlow, { node }: CheckedNode, config: SubflowConfig, used: EmbeddedFlow): Problem[] {
  const has = new Set(used.document.variables.map(({ name }) => name));
  const told = Object.keys(config.inputs).map((name) => ({ name, field: `inputs.${name}` }));
  const taken = config.outputs.map(({ from }, i) => ({ name: from, field: `outputs.${i}.from` }));
  return [...told, ...taken]
    .filter(({ name }) => name !== '' && !has.has(name))
    .map(({ name, field }) =>
      blocks('config', `${quoted(used.name)} has no variable ${quoted(name)}. Correct it in ${quoted(node.name)}.`, {
        node: node.id,
        field,
      }),
    );
}
