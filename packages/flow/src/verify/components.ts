/** Anything with places and ways between them. */
export interface Directed {
  moments: readonly unknown[];
  moves: readonly (readonly { to: number | null }[])[];
}

/**
 * The sets of moments from which each can be got to from each other, only those with a circle
 * in them (Tarjan, without recursion: flows may be thousands of nodes long).
 */
export function circles(graph: Directed): number[][] {
  const count = graph.moments.length;
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack: number[] = [];
  const found: number[][] = [];
  let next = 0;
  const targets = (from: number) => (graph.moves[from] ?? []).flatMap((move) => (move.to !== null ? [move.to] : []));

  for (let root = 0; root < count; root++) {
    if (order[root] !== -1) continue;
    const work: { at: number; to: number[]; done: number }[] = [];
    const open = (at: number) => {
      order[at] = low[at] = next++;
      stack.push(at);
      onStack[at] = 1;
      work.push({ at, to: targets(at), done: 0 });
    };
    open(root);
    while (work.length > 0) {
      const frame = work[work.length - 1]!;
      if (frame.done < frame.to.length) {
        const to = frame.to[frame.done++]!;
        if (order[to] === -1) open(to);
        else if (onStack[to]) low[frame.at] = Math.min(low[frame.at]!, order[to]!);
        continue;
      }
      work.pop();
      const above = work[work.length - 1];
      if (above) low[above.at] = Math.min(low[above.at]!, low[frame.at]!);
      if (low[frame.at] !== order[frame.at]) continue;
      const members = stack.splice(stack.indexOf(frame.at));
      for (const member of members) onStack[member] = 0;
      if (members.length > 1 || targets(frame.at).includes(frame.at)) found.push(members);
    }
  }
  return found;
}
