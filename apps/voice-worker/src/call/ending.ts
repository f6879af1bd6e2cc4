import type { EndReason } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import type { Recorder } from '../media/recorder';
import type { LiveCall } from './live-call';
import { storeRecording } from './recordings';
import type { Work } from './work';

/** A message's last second has to reach the disk. */
const WRAP_UP_MS = 2_000;

/** Closes everything a call has opened, and tells. The desk hears of the end before the recording is stored. */
export async function endCall(
  call: LiveCall,
  end: {
    reason: EndReason;
    outcome: string | null;
    legId: string;
    answeredAt: number;
    recorder: Recorder | null;
    work: Work;
  },
): Promise<void> {
  const { services } = call;
  const { reason, outcome } = end;
  const now = Date.now();
  // a running transfer, message or step tells its own end before the call does
  const patience = new Promise((resolve) => setTimeout(resolve, WRAP_UP_MS).unref());
  await Promise.race([end.work.wrappedUp(), patience]);
  call.emit({ type: 'call.ended', reason, outcome, durationMs: now - end.answeredAt });
  services.metrics.calls.inc({ reason });
  call.parties.close('ended');
  call.media.close(reason);
  try {
    await services.data.legClosed({ hotelId: call.hotelId, id: end.legId, at: now }).catch(() => {});
    await storeRecorded(call, end.recorder, true);
    // voicemails and their transcripts
    await end.work.done();
  } catch (error) {
    call.log.error({ err: error }, 'A call did not end cleanly');
  } finally {
    await services.ledger.release(call.lease);
    services.registry.remove(call.id);
    services.metrics.liveCalls.set(services.registry.size);
    call.log.info({ reason }, 'Call ended');
  }
}

/** Stores what one worker recorded of a call; a call that was taken over has a part of each. */
export async function storeRecorded(call: LiveCall, recorder: Recorder | null, tell = false): Promise<void> {
  const file = await recorder?.finish();
  if (!file) return;
  const id = newId();
  const stored = await storeRecording(call, { id, kind: 'call', departmentId: null, file, transcript: null });
  if (stored && tell) call.emit({ type: 'recording.stored', recordingId: id, durationMs: file.durationMs });
}
