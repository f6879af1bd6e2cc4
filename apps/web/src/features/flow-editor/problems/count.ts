import type { Problem } from '@innline/flow';

export const blockingOf = (problems: readonly Problem[]): Problem[] =>
  problems.filter((problem) => problem.severity === 'blocks');

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** "2 problems, 1 warning", "No problems". */
export function problemWords(problems: readonly Problem[]): string {
  const blocking = blockingOf(problems).length;
  const warnings = problems.length - blocking;
  const parts = [
    ...(blocking > 0 ? [counted(blocking, 'problem', 'problems')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning', 'warnings')] : []),
  ];
  return parts.join(', ') || 'No problems';
}
