import { languageName } from '@innline/shared';
import { type CheckedFlow, type CheckedNode, soundNodes } from '../../validate/checked-flow';
import { quoted, warns } from '../../validate/problem';
import type { Finding } from '../finding';

interface Branch {
  /** Its language in words. */
  name: string;
  /** The first step of it; null: the call ends. */
  at: string | null;
}

function behind({ nodes }: CheckedFlow, { out }: CheckedNode, port: string): CheckedNode | null {
  const to = out.get(port)?.[0]?.to;
  return (to !== undefined && nodes.get(to)) || null;
}

/** Where a call parts by language: a “Language” step, or choices that each lead to “go on in …”. */
function partings(flow: CheckedFlow): { node: CheckedNode; branches: Branch[] }[] {
  return soundNodes(flow).flatMap((node) => {
    if (node.node.type === 'language') {
      const branches = node.ports.map(({ id }) => ({
        name: languageName(id),
        at: behind(flow, node, id)?.node.id ?? null,
      }));
      return [{ node, branches }];
    }
    const chosen = node.ports.flatMap(({ id, tone }): Branch[] => {
      const to = tone === 'option' ? behind(flow, node, id) : null;
      const language = to?.node.type === 'set' ? (to.config as { language: string | null } | null)?.language : null;
      return language ? [{ name: languageName(language), at: behind(flow, to!, 'next')?.node.id ?? null }] : [];
    });
    return chosen.length > 1 ? [{ node, branches: chosen }] : [];
  });
}

/** G10: callers of every language meet the same: as many ways out, as many steps, the same ends. */
export function unequalBranches(flow: CheckedFlow): Finding[] {
  return partings(flow).flatMap(({ node, branches: [first, ...others] }) =>
    others.flatMap((other): Finding[] => {
      const parts = difference(flow, first!, other);
      if (!parts) return [];
      const message = `After ${quoted(node.node.name)} callers do not meet the same in every language: in ${first!.name} ${parts.first}, in ${other.name} ${parts.other}. Let both go the same way.`;
      return [{ ...warns('G10', message, { node: node.node.id }), script: null }];
    }),
  );
}

/** Goes along both branches in step until they come together, and stops at the first thing that differs. */
function difference(flow: CheckedFlow, a: Branch, b: Branch): { first: string; other: string } | null {
  const queue: [string | null, string | null][] = [[a.at, b.at]];
  const seen = new Set<string>();
  for (let next = 0; next < queue.length; next++) {
    const [left, right] = queue[next]!;
    const key = `${left} ${right}`;
    if (left === right || seen.has(key)) continue;
    seen.add(key);
    const [x, y] = [left === null ? null : flow.nodes.get(left)!, right === null ? null : flow.nodes.get(right)!];
    if (x?.node.type !== y?.node.type) return { first: inWords(x), other: inWords(y) };
    if (!x || !y) continue;
    if (x.ports.length !== y.ports.length) return { first: countOf(x), other: countOf(y) };
    x.ports.forEach(({ id }, index) => {
      const twin = y.ports.some((port) => port.id === id) ? id : y.ports[index]!.id;
      queue.push([behind(flow, x, id)?.node.id ?? null, behind(flow, y, twin)?.node.id ?? null]);
    });
  }
  return null;
}

const inWords = (checked: CheckedNode | null) =>
  checked ? `they come to ${quoted(checked.node.name)}` : 'the call ends';
const countOf = ({ node, ports }: CheckedNode) => `${quoted(node.name)} has ${ports.length} ways out`;
