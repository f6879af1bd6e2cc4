import type { NoteSubject } from '@innline/db';
import type { EffectContext } from '../effects/contract';
import type { RecordedFile } from '../media/recorder';
import { retrying } from './retry';

/** Puts a finished file into the store and its row beside it. The file is never lost for a database that is away. */
export async function storeRecording(
  call: Pick<EffectContext, 'id' | 'hotelId' | 'log' | 'services'>,
  recording: {
    id: string;
    kind: 'call' | 'voicemail' | 'note';
    subject?: NoteSubject | null;
    departmentId: string | null;
    file: RecordedFile;
    transcript: string | null;
  },
): Promise<boolean> {
  const { id, kind, departmentId, file, transcript, subject } = recording;
  // a call may have several: one of each worker that ran it, and its messages
  const storageKey = `recordings/${call.hotelId}/${call.id}-${id}.wav`;
  const { bytes, durationMs, channels, peaks } = file;
  try {
    await call.services.storage.store(storageKey, file.path);
    await retrying(() =>
      call.services.data.storeRecording({
        ...{ id, hotelId: call.hotelId, callId: call.id, kind, departmentId, subject },
        ...{ storageKey, bytes, durationMs, channels, peaks, transcript },
      }),
    );
    return true;
  } catch (error) {
    call.log.error({ err: error, recording: id }, 'A recording could not be stored');
    return false;
  }
}
