/**
 * What is wrong, each once at each width, with the first screen it was seen on: most of it stands on every page. `say` gets
 * `{ kind, look, screen, what }`; `found` counts by kind.
 */
export function makeReport(say) {
  const told = new Set();
  const report = {
    screens: 0,
    found: {},
    /** @param of what all of the same kind have in common, when `what` tells only the first */
    fault(kind, look, screen, what, of = what) {
      const key = `${kind} ${look} ${of}`;
      if (told.has(key)) return;
      told.add(key);
      report.found[kind] = (report.found[kind] ?? 0) + 1;
      say({ kind, look, screen, what });
    },
  };
  return report;
}
