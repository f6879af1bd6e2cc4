import { readFile } from 'node:fs/promises';
import type { NoteSubject } from '@innline/db';
import type { EffectContext } from '../effects/contract';
import { tellChanged } from '../journal/tell-changed';
import type { RecordedFile } from '../media/recorder';
import { storeRecording } from './recordings';
import { retrying } from './retry';
import { transcribe } from './transcribe';

/** Stores a message or a note and tells the hotel's pages; it is heard at once and read as soon as it is written down. */
export async function keepMessage(
  call: EffectContext,
  message: {
    id: string;
    kind: 'voicemail' | 'note';
    departmentId: string | null;
    subject: NoteSubject | null;
    file: RecordedFile;
  },
  writeDown: boolean,
): Promise<void> {
  const { services, hotelId, log } = call;
  const { id } = message;
  // storing moves the file away
  const wav = writeDown ? await readFile(message.file.path).catch(() => null) : null;
  if (!(await storeRecording(call, { ...message, transcript: null }))) return;
  await tellChanged(services, hotelId, { what: 'voicemail', id });
  const transcript = wav && (await transcribe(wav, call));
  if (!transcript) return;
  try {
    await retrying(() => services.data.storeTranscript(hotelId, id, transcript));
    await tellChanged(services, hotelId, { what: 'voicemail', id });
  } catch (error) {
    log.error({ err: error, recording: id }, 'A message’s text could not be stored');
  }
}
