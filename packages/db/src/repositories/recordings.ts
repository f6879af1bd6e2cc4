import type { Actor } from '../actor';
import type { RecordingModel } from '../generated/prisma/models';
import { toJson } from '../json';
import { found } from '../not-found';
import { tell, tellOfWords } from '../webhooks/tell';
import { record } from './audit';
import { requireOwn } from './own';
import type { Scope } from './scope';

export type RecordingRow = Omit<RecordingModel, 'hotelId' | 'peaks'> & {
  /** 400 pairs of peaks per channel, 0..100, for the waveform. */
  peaks: unknown;
};

export interface NewRecording {
  id: string;
  callId: string;
  kind: 'call' | 'voicemail' | 'note';
  /** What a note belongs to besides its call; what is not found is left out, the note is kept. */
  subject?: NoteSubject | null;
  departmentId?: string | null;
  /** Key in the object store. */
  storageKey: string;
  contentType?: string;
  bytes: number;
  durationMs: number;
  channels: number;
  peaks?: unknown;
  transcript?: string | null;
}

/** `reference`: a confirmation code or an id. */
export interface NoteSubject {
  kind: 'reservation' | 'request' | 'lead';
  reference: string;
}

export interface VoicemailRow extends RecordingRow {
  call: { callerNumber: string | null; callerName: string | null; startedAt: Date; language: string };
}

const toRow = ({ hotelId: _, ...row }: RecordingModel): RecordingRow => row;

/** A call's recordings that can still be played, in the order they were made. */
export async function recordingsOf(scope: Scope, callId: string): Promise<RecordingRow[]> {
  const rows = await scope.db.recording.findMany({
    where: { callId, hotelId: scope.hotelId, deletedAt: null },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(toRow);
}

async function get(scope: Scope, id: string): Promise<RecordingRow> {
  const row = await scope.db.recording.findFirst({ where: { id, hotelId: scope.hotelId, deletedAt: null } });
  return toRow(found(row, 'recording'));
}

/** Idempotent by id: the worker may tell again after a crash. */
async function create(scope: Scope, recording: NewRecording): Promise<RecordingRow> {
  await requireOwn(scope, { call: recording.callId, department: recording.departmentId });
  const { hotelId } = scope;
  const { subject, ...sound } = recording;
  const peaks = sound.peaks === undefined ? undefined : toJson(sound.peaks);
  const noteOfId = subject ? await subjectId(scope, subject) : null;
  const note = { noteOf: noteOfId === null ? null : subject!.kind, noteOfId };
  return scope.transaction(async (tx) => {
    const data = { ...sound, ...note, hotelId, peaks };
    const { count } = await tx.db.recording.createMany({ data, skipDuplicates: true });
    const row = await get(tx, recording.id);
    if (count > 0 && row.kind === 'voicemail')
      await tell(tx.db, [{ hotelId, type: 'voicemail.received', subjectId: row.id, at: row.createdAt }]);
    return row;
  });
}

/** Null: the hotel has nothing of that reference. */
async function subjectId(scope: Scope, { kind, reference }: NoteSubject): Promise<string | null> {
  const { hotelId, db } = scope;
  const of = { where: { hotelId, id: reference }, select: { id: true } };
  switch (kind) {
    case 'reservation': {
      const code = reference.toUpperCase().replace(/[^A-Z0-9]/g, '');
      const where = { hotelId, OR: [{ id: reference }, { confirmationCode: code }] };
      return (await db.reservation.findFirst({ where, select: { id: true } }))?.id ?? null;
    }
    case 'request':
      return (await db.guestRequest.findFirst(of))?.id ?? null;
    case 'lead':
      return (await db.lead.findFirst(of))?.id ?? null;
  }
}

/** Notes that belong to any of these, the oldest first. */
async function notesOf(scope: Scope, kind: NoteSubject['kind'], ids: readonly string[]): Promise<RecordingRow[]> {
  const rows = await scope.db.recording.findMany({
    where: { hotelId: scope.hotelId, kind: 'note', noteOf: kind, noteOfId: { in: [...ids] }, deletedAt: null },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(toRow);
}

async function setTranscript(scope: Scope, input: { id: string; transcript: string }): Promise<void> {
  await get(scope, input.id);
  await scope.db.recording.updateMany({
    where: { id: input.id, hotelId: scope.hotelId },
    data: { transcript: input.transcript },
  });
  await tellOfWords(scope.db, { hotelId: scope.hotelId, recordingId: input.id });
}

/** Idempotent. */
async function markNotified(scope: Scope, { id, at }: { id: string; at: Date }): Promise<void> {
  await get(scope, id);
  await scope.db.recording.updateMany({ where: { id, hotelId: scope.hotelId }, data: { notifiedAt: at } });
}

/** Messages nobody has heard yet. */
const countUnheard = (scope: Scope): Promise<number> =>
  scope.db.recording.count({ where: { hotelId: scope.hotelId, kind: 'voicemail', deletedAt: null, heardAt: null } });

async function voicemails(scope: Scope, options: { heard?: boolean; limit?: number } = {}): Promise<VoicemailRow[]> {
  const rows = await scope.db.recording.findMany({
    where: {
      hotelId: scope.hotelId,
      kind: 'voicemail',
      deletedAt: null,
      heardAt: options.heard === undefined ? undefined : options.heard ? { not: null } : null,
    },
    include: { call: { select: { callerNumber: true, callerName: true, startedAt: true, language: true } } },
    orderBy: { createdAt: 'desc' },
    take: Math.min(options.limit ?? 100, 500),
  });
  return rows.map(({ call, ...row }) => ({ ...toRow(row), call }));
}

function markHeard(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const { heardAt } = await get(tx, id);
    if (heardAt) return;
    await tx.db.recording.updateMany({ where: { id, hotelId: scope.hotelId }, data: { heardAt: new Date() } });
    await record(tx, {
      by,
      action: 'voicemail.hear',
      subject: 'recording',
      subjectId: id,
      summary: 'Heard a message.',
    });
  });
}

/** Marks it gone and tells where its sound lies, for the caller to delete. */
function remove(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<{ storageKey: string }> {
  return scope.transaction(async (tx) => {
    const { storageKey, callId } = await get(tx, id);
    await tx.db.recording.updateMany({ where: { id, hotelId: scope.hotelId }, data: { deletedAt: new Date() } });
    const note = { by, action: 'recording.delete', subject: 'recording', subjectId: id, details: { callId } };
    await record(tx, { ...note, summary: 'Deleted a recording.' });
    return { storageKey };
  });
}

/** Recordings of calls and messages; the sound itself is in the object store. */
export const recordingsRepository = (scope: Scope) => ({
  get: (id: string) => get(scope, id),
  create: (recording: NewRecording) => create(scope, recording),
  setTranscript: (input: { id: string; transcript: string }) => setTranscript(scope, input),
  voicemails: (options?: Parameters<typeof voicemails>[1]) => voicemails(scope, options),
  notesOf: (kind: NoteSubject['kind'], ids: readonly string[]) => notesOf(scope, kind, ids),
  countUnheard: () => countUnheard(scope),
  markNotified: (input: { id: string; at: Date }) => markNotified(scope, input),
  markHeard: (input: { id: string; by: Actor }) => markHeard(scope, input),
  remove: (input: { id: string; by: Actor }) => remove(scope, input),
});
