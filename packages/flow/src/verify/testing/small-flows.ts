import fc from 'fast-check';
import { documentOf } from '../../engine';
import type { EmbeddedFlow, FlowDocument, Json } from '../../model';
import { nodeType } from '../../registry';
import { endsOf } from '../../subflows';
import { KINDS, LANES, type Made, USES, VARIABLES } from './kinds';

type Library = Record<string, EmbeddedFlow>;

/** Steps in a flow that is used, at most; a flow three deep is large enough. */
const MOST_INSIDE = 3;
const MOST_STEPS = 6;

/** A step of a kind; one that uses a flow has its ways back. */
function made(kind: string, id: string, library: Library): Made {
  const flowId = USES[kind];
  if (flowId === undefined) return { id, ...(KINDS[kind] ?? LANES[kind])! };
  const ends = endsOf(library[flowId]!.document) as unknown as Json;
  return { id, type: 'subflow', config: { flowId, ends } };
}

/** A flow of these kinds, every port drawn to somewhere or left open. */
function drawn(kinds: readonly string[], library: Library): fc.Arbitrary<FlowDocument> {
  const nodes = [
    { id: 'start', type: 'trigger', config: {} as Record<string, Json> },
    ...kinds.map((kind, index) => made(kind, `n${index}`, library)),
  ];
  const ports = nodes.flatMap(({ id, type, config }) => {
    const definition = nodeType(type)!;
    return definition.ports(definition.config.parse(config)).map((port) => ({ id, port: port.id }));
  });
  // nobody draws a line back to where calls begin
  const targets = nodes.filter(({ type }) => !nodeType(type)!.entry).map(({ id }) => id);
  // the last number is no node: that port stays open, and the call ends there; not before it has begun
  const entries = new Set(nodes.filter(({ type }) => nodeType(type)!.entry).map(({ id }) => id));
  const target = ({ id }: { id: string }) => fc.integer({ min: 0, max: targets.length - (entries.has(id) ? 1 : 0) });
  return fc.tuple(...ports.map(target)).map((chosen) => ({
    ...documentOf({
      title: 'small',
      flow: {
        variables: VARIABLES,
        limits: { visitsPerNode: 200, hopsPerStep: 100, callSeconds: 14_400 },
        nodes: nodes.map((node) => ({
          ...node,
          intendedEnds: ports.filter(({ id }) => id === node.id).map(({ port }) => port),
        })),
        edges: ports.flatMap(({ id, port }, index) =>
          chosen[index]! < targets.length ? [`${id}.${port} > ${targets[chosen[index]!]!}`] : [],
        ),
      },
    }),
    ...(Object.keys(library).length > 0 && { subflows: library }),
  }));
}

const steps = (kinds: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: most });

const embedded = (document: FlowDocument): EmbeddedFlow => ({ name: 'inner', version: 1, document });
const inside = Object.keys(KINDS);

/** A flow to use, and one that uses another. */
const innermost = steps(inside, MOST_INSIDE).chain((kinds) => drawn(kinds, {}));
const inner = fc
  .tuple(steps([...inside, 'use_a', 'use_a'], MOST_INSIDE), innermost)
  .chain(([kinds, document]) => drawn(kinds, kinds.includes('use_a') ? { a: embedded(document) } : {}));

const library: fc.Arbitrary<Library> = fc.record({ a: innermost.map(embedded), b: inner.map(embedded) });
const uses = Object.keys(USES);

/** Small flows: some with a lane for errors, some with one for hang-ups, some that use others. */
export const smallFlows: fc.Arbitrary<FlowDocument> = fc
  .tuple(
    fc.array(fc.constantFrom(...inside, ...uses), { minLength: 2, maxLength: MOST_STEPS }),
    fc.subarray(Object.keys(LANES)),
    library,
  )
  .chain(([kinds, lanes, flows]) => {
    const used = new Set(kinds.flatMap((kind) => USES[kind] ?? []));
    return drawn([...kinds, ...lanes], Object.fromEntries(Object.entries(flows).filter(([id]) => used.has(id))));
  });
