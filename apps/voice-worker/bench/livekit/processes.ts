import { readdirSync, readFileSync } from 'node:fs';

const fieldsOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');

/** A process and all it has started, as far as they live. */
export function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = Number(fieldsOf(Number(name))[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // has ended meanwhile
    }
  }
  const tree = [root];
  for (let i = 0; i < tree.length; i++) tree.push(...(children.get(tree[i]!) ?? []));
  return tree;
}

const sum = (pids: readonly number[], of: (pid: number) => number) =>
  pids.reduce((total, pid) => {
    try {
      return total + of(pid);
    } catch {
      return total;
    }
  }, 0);

/** CPU seconds used so far; Linux counts in hundredths. */
export const cpuSeconds = (pids: readonly number[]) =>
  sum(pids, (pid) => (Number(fieldsOf(pid)[11]) + Number(fieldsOf(pid)[12])) / 100);

/** Memory in MB, each shared page counted once among those who share it (PSS): forks must not look larger than they are. */
export const memoryMb = (pids: readonly number[]) =>
  sum(pids, (pid) => {
    const [, kb] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return (Number(kb) * 1_024) / 1e6;
  });
