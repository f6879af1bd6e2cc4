import type { Actor, forHotel, VersionRow } from '@innline/db';
import { isBlocking, type Problem } from '@innline/flow';
import { AppError, type Role } from '@innline/shared';
import { failingScenarios } from '@/features/scenarios/server';
import { afterPublish } from '@/server/live/after-publish';
import { asRun } from './as-run';
import { checkDraft } from './check';

export interface Publisher {
  hotelId: string;
  role: Role;
  actor: Actor & { id: string };
  repos: ReturnType<typeof forHotel>;
}

export interface WantedVersion {
  flowId: string;
  revision: number;
  note: string;
  /** Why it is published although scenarios fail; those are written to the audit log with it. */
  anyway?: string;
}

export interface Published {
  version: VersionRow;
  /** What did not block it. */
  warnings: Problem[];
}

/**
 * Makes the draft of this revision the next version and the live one; the editor and scripts both go through here.
 * Guarantees cannot be waived; scenarios can, by whoever may publish and says why.
 * @throws AppError `unprocessable` while anything blocks it, naming the first; `conflict` where the draft has moved on
 */
export async function publishDraft(
  { hotelId, role, actor, repos }: Publisher,
  { anyway, ...wanted }: WantedVersion,
): Promise<Published> {
  const flow = await repos.flows.get(wanted.flowId);
  const { problems } = await checkDraft(repos, flow.draft, flow.id);
  const blocking = problems.filter(isBlocking);
  if (blocking.length > 0) {
    const more = blocking.length > 1 ? ` (and ${blocking.length - 1} more)` : '';
    throw new AppError('unprocessable', `This draft cannot be published yet: ${blocking[0]!.message}${more}`);
  }
  const { count, failing } = await failingScenarios(repos, flow.id, await asRun(repos, flow.draft));
  const names = failing.map(({ name }) => name);
  const reason = anyway?.trim() ?? '';
  if (names.length > 0 && reason === '') throw new AppError('unprocessable', failWords(names, count));
  const although = names.length > 0 ? { reason, failing: names } : undefined;
  const version = await repos.flows.publish({ ...wanted, although, by: actor });
  await afterPublish(flow.id, { hotelId, role, userId: actor.id, userName: actor.name });
  return { version, warnings: problems.filter((problem) => !isBlocking(problem)) };
}

function failWords(names: readonly string[], count: number): string {
  const which = names.slice(0, 3).map((name) => `“${name}”`);
  const more = names.length > which.length ? ` and ${names.length - which.length} more` : '';
  const fail = names.length === 1 ? 'fails' : 'fail';
  return `${names.length} of ${count} scenarios ${fail}: ${which.join(', ')}${more}. Mend them, or publish anyway and say why.`;
}
