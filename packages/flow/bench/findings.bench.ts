// What the guarantees say of each template, and of each Studio flow in the folders or files that are named, as JSON lines:
// `npm run bench -- findings path/to/studio-flows`.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exampleFacts } from '../src/engine/example/facts';
import { importText } from '../src/import';
import { TEMPLATES } from '../src/templates';
import type { ValidateContext } from '../src/validate';
import { callShowing, prove } from '../src/verify';

const { schedules, departments, startedAt: at } = exampleFacts();

function report(kind: 'template' | 'studio', name: string, document: unknown, context: ValidateContext): void {
  const began = performance.now();
  const { document: read, problems } = prove(document, context);
  const ms = Math.round(performance.now() - began);
  const of = (severity: string) => problems.filter((problem) => problem.severity === severity);
  const codes = problems.map(({ code }) => code);
  console.log(
    JSON.stringify({
      ...{ bench: 'findings', kind, name, nodes: read?.nodes.length ?? 0 },
      ...{ blocking: of('blocks').length, warnings: of('warning').length },
      byCode: Object.fromEntries(
        [...new Set(codes)].sort().map((code) => [code, codes.filter((c) => c === code).length]),
      ),
      shown: problems.filter((problem) => callShowing(problem) !== null).length,
      ms,
    }),
  );
}

const filesIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => (name.endsWith('.json') ? [join(path, name)] : []))
    : [path];

// each asks hours and rings departments of its own: a hotel makes them with it
const own = (names: Record<string, string>) => Object.fromEntries(Object.keys(names).map((key) => [key, key]));
for (const { id, needs, make } of TEMPLATES) {
  const named = Object.entries(needs.departments).map(([key, name]) => [key, { name }]);
  const hours = Object.entries(needs.schedules).map(([key, name]) => [key, { ...schedules.desk!, name }]);
  const context = { schedules: Object.fromEntries(hours), departments: Object.fromEntries(named), at };
  report('template', id, make({ departments: own(needs.departments), schedules: own(needs.schedules) }), context);
}
for (const path of process.argv
  .slice(2)
  .filter((given) => existsSync(given))
  .flatMap(filesIn)) {
  const context = { schedules, departments, at };
  const imported = importText(readFileSync(path, 'utf8'), context);
  report('studio', basename(path), imported.ok ? imported.document : null, context);
}
