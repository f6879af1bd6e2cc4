import type { WebhookData } from '@innline/shared';
import type { Scope } from '../../scope';

export async function flowPublished(scope: Scope, id: string): Promise<WebhookData<'flow.published'> | null> {
  const who = { id: true, number: true, note: true, publishedByName: true, publishedAt: true, rolledBackFrom: true };
  const row = await scope.db.flowVersion.findFirst({
    where: { id, hotelId: scope.hotelId },
    select: { ...who, flow: { select: { id: true, name: true } } },
  });
  if (!row) return null;
  const { flow, ...version } = row;
  return { flow, version: { ...version, publishedAt: version.publishedAt.toISOString() } };
}
