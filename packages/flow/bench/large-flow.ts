// Made for benchmarks: as large a flow as is wanted, with everything a hotel's flow has.
import { documentOf, type Example } from '../src/engine';

type Node = Example['flow']['nodes'][number];

export interface Kind {
  /** Each block counts on the next of them. */
  counters?: number;
  /** Every so many blocks asks the next of them. */
  schedules?: number;
  /** Every block counts on all of them. */
  shared?: boolean;
}

/** Departments one after another: each a menu, a question, a tool, a counter that ends its tries, and a person. */
export function large(count: number, { counters = 1, schedules = 1, shared = false }: Kind = {}) {
  const names = Array.from({ length: counters }, (_, i) => (i === 0 ? 'tries' : `tries${i}`));
  const countedAt = (i: number) => (shared ? names : [names[i % counters]!]);
  const nodes: Node[] = [
    { id: 'start', type: 'trigger', config: { scheduleId: 'desk' } },
    { id: 'bye', type: 'hangup' },
    { id: 'message', type: 'voicemail' },
  ];
  const edges = ['start.closed > message', 'message.recorded > bye', 'message.empty > bye'];
  const blocks = Math.max(1, Math.floor((count - 3) / 6));
  edges.push('start.open > menu0');
  for (let i = 0; i < blocks; i++) {
    const following = i + 1 < blocks ? `menu${i + 1}` : 'desk0';
    const asked = i % 3 === 2 && schedules > 1;
    const next = asked ? `hours${i}` : following;
    if (asked) {
      const schedule = 1 + (((i / 3) | 0) % (schedules - 1));
      nodes.push({ id: `hours${i}`, type: 'hours', config: { scheduleId: `desk${schedule}` } });
      edges.push(`hours${i}.open > ${following}`, `hours${i}.closed > message`);
    }
    nodes.push(
      {
        id: `menu${i}`,
        type: 'menu',
        config: {
          options: [
            { id: 'a', label: 'Rooms', digit: '1' },
            { id: 'b', label: 'More', digit: '2' },
          ],
        },
      },
      { id: `ask${i}`, type: 'listen', config: { kind: 'number', variable: null } },
      { id: `look${i}`, type: 'tool', config: { tool: 'get_caller_history', input: { number: '+34971000000' } } },
      {
        id: `count${i}`,
        type: 'set',
        config: {
          assignments: countedAt(i).map((variable) => ({ variable, action: 'increment', value: '1' })),
        },
      },
      {
        id: `enough${i}`,
        type: 'condition',
        config: {
          rules: [
            {
              id: 'r',
              label: 'Enough',
              tests: countedAt(i).map((name) => ({ left: `vars.${name}`, operator: 'at_least', right: '3' })),
            },
          ],
        },
      },
      { id: `desk${i}`, type: 'transfer', config: { departmentId: 'front_desk' } },
    );
    edges.push(
      `menu${i}.a > ask${i}`,
      `menu${i}.b > ${next}`,
      `menu${i}.operator > desk${i}`,
      `menu${i}.no_input > desk${i}`,
      `menu${i}.no_match > desk${i}`,
      `ask${i}.heard > look${i}`,
      `ask${i}.no_input > desk${i}`,
      `ask${i}.not_understood > desk${i}`,
      `look${i}.success > bye`,
      `look${i}.not_found > ${next}`,
      `look${i}.failure > count${i}`,
      `count${i}.next > enough${i}`,
      `enough${i}.r > desk${i}`,
      `enough${i}.otherwise > look${i}`,
      ...['no_answer', 'busy', 'declined', 'failed'].map((port) => `desk${i}.${port} > message`),
    );
  }
  return documentOf({
    title: 'large',
    flow: { nodes, edges, variables: names.map((name) => ({ name, type: 'number', initial: 0 })) },
  });
}
