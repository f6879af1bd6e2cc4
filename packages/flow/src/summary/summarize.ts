import type { FlowDocument } from '../model';
import { type CheckedFlow, type CheckedNode, checkedFlow } from '../validate/checked-flow';

const INDENT = '  ';

/** A group of ports of a node that lead to the same place. */
interface Way {
  labels: string[];
  /** Null: the call ends there. */
  to: string | null;
}

/** A line still to be written: how one gets there, and where to. */
interface Job {
  how: string;
  to: string | null;
  depth: number;
}

/**
 * A flow in plain words, one line per step, indented where calls part: "Main menu: 1 Reservations, 2 Spa" and below it
 * what each choice leads to. A step is told once; later ways to it say "go on at". Texts are shown in `language`.
 */
export function summarize(document: FlowDocument, language: string): string[] {
  const flow = checkedFlow(document, {});
  const lines: string[] = [];
  const told = new Set<string>();
  const starts = [...flow.nodes.values()].filter(({ definition }) => definition?.entry);
  for (const start of starts) {
    const jobs: Job[] = [{ how: '', to: start.node.id, depth: 0 }];
    for (let job = jobs.pop(); job; job = jobs.pop()) {
      lines.push(INDENT.repeat(job.depth) + job.how + tell(flow, job.to, told, language));
      const next = job.to === null || told.has(job.to) ? null : flow.nodes.get(job.to);
      if (!next) continue;
      told.add(next.node.id);
      jobs.push(...jobsOf(next, job.depth).reverse());
    }
  }
  return lines;
}

function tell(flow: CheckedFlow, id: string | null, told: Set<string>, language: string): string {
  const checked = id === null ? null : flow.nodes.get(id);
  if (!checked) return 'the call ends';
  const { node, definition, config } = checked;
  if (told.has(node.id)) return `go on at “${node.name}”`;
  if (!definition) return `${node.name}: a kind this version does not know`;
  if (config === null) return `${node.name}: not complete yet`;
  const text = definition.summary(config, language).replace(/\s+/g, ' ').trim();
  return text === '' || text === node.name ? node.name : `${node.name}: ${text}`;
}

/** One way on stays on the same level; several are indented and named. */
function jobsOf(checked: CheckedNode, depth: number): Job[] {
  const ways = waysOf(checked);
  if (ways.length === 1) return [{ how: 'Then ', to: ways[0]!.to, depth }];
  return ways.map(({ labels, to }) => ({ how: `${labels.join(' / ')} → `, to, depth: depth + 1 }));
}

function waysOf({ ports, out }: CheckedNode): Way[] {
  const ways = new Map<string | null, Way>();
  for (const { id, label } of ports) {
    const to = out.get(id)?.[0]?.to ?? null;
    const way = ways.get(to);
    if (way) way.labels.push(label);
    else ways.set(to, { labels: [label], to });
  }
  return [...ways.values()];
}
