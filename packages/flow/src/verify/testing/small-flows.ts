import fc from 'fast-check';
import { documentOf } from '../../engine';
import type { Json } from '../../model';
import { nodeType } from '../../registry';

/** Node kinds whose every way is decided by the caller, the world or a counter, so that an oracle can play them all. */
const KINDS: Record<string, { type: string; config: Record<string, Json> }> = {
  say: { type: 'greet', config: { text: { en: 'Hello.' } } },
  menu: {
    type: 'menu',
    config: { tries: 1, operatorOn: false, repeatOn: false, options: [{ id: 'a', label: 'Rooms', digit: '1' }] },
  },
  ask: { type: 'listen', config: { kind: 'digits', minDigits: 2, maxDigits: 2, tries: 1 } },
  ring: { type: 'transfer', config: { departmentId: 'front_desk' } },
  message: { type: 'voicemail', config: {} },
  lookup: { type: 'tool', config: { tool: 'get_caller_history', input: { number: '+34600111222' }, retries: 0 } },
  count: { type: 'set', config: { assignments: [{ variable: 'tries', action: 'increment', value: '1' }] } },
  reset: { type: 'set', config: { assignments: [{ variable: 'tries', action: 'set', value: '0' }] } },
  enough: {
    type: 'condition',
    config: {
      rules: [{ id: 'r', label: 'Enough', tests: [{ left: 'vars.tries', operator: 'at_least', right: '2' }] }],
    },
  },
  tongue: {
    type: 'language',
    config: {
      tries: 1,
      choices: [
        { language: 'en', digit: '1' },
        { language: 'es', digit: '2' },
      ],
    },
  },
  promise: { type: 'callback', config: {} },
  bye: { type: 'hangup', config: {} },
};

/** Small flows of these, every port drawn to somewhere or left open. */
export const smallFlows = fc
  .array(fc.constantFrom(...Object.keys(KINDS)), { minLength: 2, maxLength: 6 })
  .chain((drawn) => {
    const nodes = [
      { id: 'start', type: 'trigger', config: {} as Record<string, Json> },
      ...drawn.map((kind, index) => ({ id: `n${index}`, ...KINDS[kind]! })),
    ];
    const ports = nodes.flatMap(({ id, type, config }) => {
      const definition = nodeType(type)!;
      return definition.ports(definition.config.parse(config)).map((port) => ({ id, port: port.id }));
    });
    // the last number is no node: that port stays open, and the call ends there
    const target = fc.integer({ min: 1, max: nodes.length });
    return fc.array(target, { minLength: ports.length, maxLength: ports.length }).map((targets) =>
      documentOf({
        title: 'small',
        flow: {
          variables: [{ name: 'tries', type: 'number', initial: 0 }] as Json[],
          limits: { visitsPerNode: 200, hopsPerStep: 100, callSeconds: 14_400 },
          nodes: nodes.map((node) => ({
            ...node,
            intendedEnds: ports.filter(({ id }) => id === node.id).map(({ port }) => port),
          })),
          edges: ports.flatMap(({ id, port }, index) =>
            targets[index]! < nodes.length ? [`${id}.${port} > ${nodes[targets[index]!]!.id}`] : [],
          ),
        },
      }),
    );
  });
