import type { HotelRepositories, NoteSubject, RecordingRow } from '@innline/db';
import { may, type Role } from '@innline/shared';

export type VoiceNote = Pick<RecordingRow, 'id' | 'durationMs' | 'peaks' | 'transcript' | 'createdAt'>;

interface Listener {
  role: Role;
  repos: Pick<HotelRepositories, 'recordings'>;
}

const shown = ({ id, durationMs, peaks, transcript, createdAt }: RecordingRow): VoiceNote => ({
  ...{ id, durationMs, peaks, transcript, createdAt },
});

/** Rows with what callers recorded about them, the oldest first; nothing for members who may not listen. */
export async function withNotes<R extends { id: string }>(
  { role, repos }: Listener,
  kind: NoteSubject['kind'],
  rows: readonly R[],
): Promise<(R & { voiceNotes: VoiceNote[] })[]> {
  const ids = rows.map(({ id }) => id);
  const notes = may(role, 'recording.play') && ids.length > 0 ? await repos.recordings.notesOf(kind, ids) : [];
  const of = new Map<string | null, VoiceNote[]>(ids.map((id) => [id, []]));
  for (const note of notes) of.get(note.noteOfId)?.push(shown(note));
  return rows.map((row) => ({ ...row, voiceNotes: of.get(row.id) ?? [] }));
}
