import type { WebhookData } from '@innline/shared';
import type { Scope } from '../../scope';

export async function voicemailReceived(
  scope: Scope,
  id: string,
  withTranscript: boolean,
): Promise<WebhookData<'voicemail.received'> | null> {
  const row = await scope.db.recording.findFirst({
    where: { id, hotelId: scope.hotelId, deletedAt: null },
    include: { call: { select: { callerNumber: true, callerName: true } } },
  });
  if (!row) return null;
  const { callId, departmentId, durationMs, transcript, call } = row;
  return {
    voicemail: { id, callId, departmentId, durationMs, ...call, transcript: withTranscript ? transcript : null },
  };
}
