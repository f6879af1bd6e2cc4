// How long the verifier takes for flows of 50, 200 and 2,000 nodes with menus, questions, tools, hours and counters.
import { exampleFacts } from '../src/engine/example/facts';
import { verify } from '../src/verify';
import { large } from './large-flow';

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
