/** Anything with places and ways between them. */
export interface Directed {
  moments: readonly unknown[];
  moves: readonly (readonly { to: number | null }[])[];
}

/**
 * The sets of moments from which each can be got to from each other, only those with a circle
 * in them (Tarjan, without recursion: flows may be thousands of nodes long).
 */
export function circles({ moments, moves }: Directed): number[][] {
  const count = moments.length;
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  // the next way to look at, by moment
  const done = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack: number[] = [];
  const work: number[] = [];
  const found: number[][] = [];
  let next = 0;
  const open = (at: number) => {
    order[at] = low[at] = next++;
    stack.push(at);
    onStack[at] = 1;
    work.push(at);
  };

  for (let root = 0; root < count; root++) {
    if (order[root] !== -1) continue;
    open(root);
    while (work.length > 0) {
      const at = work[work.length - 1]!;
      const ways = moves[at];
      if (ways !== undefined && done[at]! < ways.length) {
        const { to } = ways[done[at]!++]!;
        if (to === null) continue;
        if (order[to] === -1) open(to);
        else if (onStack[to] === 1 && order[to]! < low[at]!) low[at] = order[to]!;
        continue;
      }
      work.pop();
      const above = work[work.length - 1];
      if (above !== undefined && low[at]! < low[above]!) low[above] = low[at]!;
      if (low[at] !== order[at]) continue;
      const first = stack.lastIndexOf(at);
      for (let i = first; i < stack.length; i++) onStack[stack[i]!] = 0;
      const members = stack.length - first > 1 || ways?.some(({ to }) => to === at) ? stack.slice(first) : null;
      stack.length = first;
      if (members) found.push(members);
    }
  }
  return found;
}
