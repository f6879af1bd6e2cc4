/**
 * Circles among imports that are followed when a program starts: types vanish, and a dynamic import runs later.
 * @param {{ file: string, imports: { to: string | null, kind: string }[] }[]} tree
 * @returns {string[][]} per strongly connected group one circle, starting with its first file by name
 */
export function findCycles(tree) {
  const next = new Map(
    tree.map(({ file, imports }) => [
      file,
      [...new Set(imports.filter((each) => each.to && each.kind === 'static').map(({ to }) => to))],
    ]),
  );
  return groups(next).map((group) => circleIn(group, next));
}

/** Tarjan's strongly connected components with more than one member, or with an import of itself. */
function groups(next) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  function connect(file) {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    for (const to of next.get(file) ?? []) {
      if (!next.has(to)) continue;
      if (!index.has(to)) connect(to);
      if (stack.includes(to)) low.set(file, Math.min(low.get(file), low.get(to)));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || next.get(file)?.includes(file)) found.push(group);
  }
  for (const file of [...next.keys()].sort()) if (!index.has(file)) connect(file);
  return found;
}

/** The shortest way from a group's first file back to itself. */
function circleIn(group, next) {
  const [start] = [...group].sort();
  const members = new Set(group);
  const ways = [[start]];
  const seen = new Set();
  for (const way of ways) {
    for (const to of next.get(way.at(-1)) ?? []) {
      if (to === start) return way;
      if (!members.has(to) || seen.has(to)) continue;
      seen.add(to);
      ways.push([...way, to]);
    }
  }
  return [start];
}
