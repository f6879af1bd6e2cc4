// How long the verifier takes for flows of 50, 200 and 2,000 nodes with menus, questions, tools, hours and counters.
import { documentOf, type Example } from '../src/engine';
import { exampleFacts } from '../src/engine/example/facts';
import { verify } from '../src/verify';

type Node = Example['flow']['nodes'][number];

/** Departments one after another: each a menu, a question, a tool, a counter that ends its tries, and a person. */
function large(count: number) {
  const nodes: Node[] = [
    { id: 'start', type: 'trigger', config: { scheduleId: 'desk' } },
    { id: 'bye', type: 'hangup' },
    { id: 'message', type: 'voicemail' },
  ];
  const edges = ['start.closed > message', 'message.recorded > bye', 'message.empty > bye'];
  const blocks = Math.max(1, Math.floor((count - 3) / 6));
  edges.push('start.open > menu0');
  for (let i = 0; i < blocks; i++) {
    const next = i + 1 < blocks ? `menu${i + 1}` : 'desk0';
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
      { id: `look${i}`, type: 'tool', config: { tool: 'get_caller_history', input: { number: '1' } } },
      {
        id: `count${i}`,
        type: 'set',
        config: { assignments: [{ variable: 'tries', action: 'increment', value: '1' }] },
      },
      {
        id: `enough${i}`,
        type: 'condition',
        config: {
          rules: [{ id: 'r', label: 'Enough', tests: [{ left: 'vars.tries', operator: 'at_least', right: '3' }] }],
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
    flow: { nodes, edges, variables: [{ name: 'tries', type: 'number', initial: 0 }] },
  });
}

const { schedules, departments, startedAt: at } = exampleFacts();
for (const count of [50, 200, 2_000]) {
  const document = large(count);
  const context = { schedules, departments, at };
  const before = process.memoryUsage().heapUsed;
  const result = verify(document, context);
  const ms: number[] = [];
  for (let round = 0; round < 15; round++) {
    // processor time: the machine may be busy with something else
    const began = process.cpuUsage();
    verify(document, context);
    const { user, system } = process.cpuUsage(began);
    ms.push((user + system) / 1_000);
  }
  ms.sort((a, b) => a - b);
  const figure = {
    bench: 'verifier',
    nodes: document.nodes.length,
    moments: result.moments,
    findings: result.findings.length,
    complete: result.complete,
    p50: Number(ms[7]!.toFixed(1)),
    min: Number(ms[0]!.toFixed(1)),
    unit: 'ms of processor time',
    heapMb: Math.round((process.memoryUsage().heapUsed - before) / 1e6),
    bar: count <= 200 ? '< 50 at 200 nodes' : '< 1000',
  };
  console.log(JSON.stringify(figure));
}
