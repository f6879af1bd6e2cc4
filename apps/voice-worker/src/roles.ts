/** What one process of the worker does; all of it unless told otherwise. */
export const WORKER_ROLES = ['ingress', 'agent', 'keeper', 'callbacks'] as const;
export type WorkerRole = (typeof WORKER_ROLES)[number];

/**
 * Reads `--role ingress` (repeatable, or comma separated) from the command line.
 * @throws Error naming the roles there are
 */
export function rolesOf(argv: readonly string[]): WorkerRole[] {
  const asked = argv.flatMap((arg, i) =>
    arg.startsWith('--role=') ? arg.slice(7).split(',') : arg === '--role' ? (argv[i + 1] ?? '').split(',') : [],
  );
  if (asked.length === 0) return [...WORKER_ROLES];
  const unknown = asked.find((role) => !WORKER_ROLES.includes(role as WorkerRole));
  if (unknown !== undefined) throw new Error(`--role ${unknown}: the roles are ${WORKER_ROLES.join(', ')}.`);
  return asked as WorkerRole[];
}
