import type { Actor, forHotel, VersionRow } from '@innline/db';
import { isBlocking } from '@innline/flow';
import { AppError, type Role } from '@innline/shared';
import { afterPublish } from '@/server/live/after-publish';
import { checkDraft } from './check';

export interface Publisher {
  hotelId: string;
  role: Role;
  actor: Actor & { id: string };
  repos: ReturnType<typeof forHotel>;
}

/**
 * Makes the draft of this revision the next version and the live one; the editor and scripts both go through here.
 * @throws AppError `unprocessable` while anything blocks it, naming the first; `conflict` where the draft has moved on
 */
export async function publishDraft(
  { hotelId, role, actor, repos }: Publisher,
  wanted: { flowId: string; revision: number; note: string },
): Promise<VersionRow> {
  const flow = await repos.flows.get(wanted.flowId);
  const blocking = (await checkDraft(repos, flow.draft)).problems.filter(isBlocking);
  if (blocking.length > 0) {
    const more = blocking.length > 1 ? ` (and ${blocking.length - 1} more)` : '';
    throw new AppError('unprocessable', `This draft cannot be published yet: ${blocking[0]!.message}${more}`);
  }
  const version = await repos.flows.publish({ ...wanted, by: actor });
  await afterPublish(flow.id, { hotelId, role, userId: actor.id, userName: actor.name });
  return version;
}
