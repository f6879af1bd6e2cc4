import { AppError } from '@innline/shared';
import { accented } from '../../accents';
import { fold } from '../../fold';
import type { Prisma } from '../../generated/prisma/client';
import type { CallStatus } from './rows';

export interface CallFilter {
  /** Started at or after. */
  from?: Date;
  /** Started before. */
  to?: Date;
  flowId?: string;
  flowVersionId?: string;
  lineId?: string;
  status?: CallStatus;
  endReason?: string;
  outcome?: string;
  minDurationMs?: number;
  language?: string;
  channel?: string;
  hasRecording?: boolean;
  /** Any part of the caller's number. */
  callerNumber?: string;
  /** Words of the transcript, the caller's name or the flow's name; every word has to be there. Accents do not matter in what was said. */
  text?: string;
  /** Without calls placed from the page to try a draft. */
  withoutDrafts?: boolean;
}

/** Literal text inside a LIKE pattern; Prisma passes `%` and `_` through. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&');

const words = (text: string) => fold(text).split(' ').filter(Boolean).slice(0, 12);
/** As typed: names are stored with their accents. */
const typedWords = (text: string) => text.trim().split(/\s+/).filter(Boolean).slice(0, 12);

/** The filter as a condition on one hotel's calls. */
export function whereOf(hotelId: string, filter: CallFilter): Prisma.CallWhereInput {
  const { from, to, minDurationMs, hasRecording, callerNumber, text, withoutDrafts, ...equal } = filter;
  const recording = { deletedAt: null };
  return {
    ...equal,
    hotelId,
    startedAt: from || to ? { gte: from, lt: to } : undefined,
    durationMs: minDurationMs === undefined ? undefined : { gte: minDurationMs },
    recordings: hasRecording === undefined ? undefined : hasRecording ? { some: recording } : { none: recording },
    callerNumber: callerNumber ? { contains: callerNumber.replace(/[^\d+]/g, '') } : undefined,
    flowVersionNumber: withoutDrafts ? { not: null } : undefined,
    AND: text ? typedWords(text).map(containing) : undefined,
  };
}

function containing(word: string): Prisma.CallWhereInput {
  const names = [...new Set([word, ...accented(fold(word))])].map((each) => ({
    contains: literal(each),
    mode: 'insensitive' as const,
  }));
  return {
    OR: [
      { transcriptText: { contains: literal(fold(word)) } },
      ...names.flatMap((name) => [{ callerName: name }, { flowName: name }]),
    ],
  };
}

export interface Cursor {
  startedAt: Date;
  id: string;
}

/** A place in the list, for the address bar. */
export const writeCursor = ({ startedAt, id }: Cursor): string =>
  Buffer.from(`${startedAt.getTime()} ${id}`).toString('base64url');

/** @throws AppError `bad_request` */
export function readCursor(text: string): Cursor {
  const [ms, id] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  const startedAt = new Date(Number(ms));
  if (!id || Number.isNaN(startedAt.getTime())) throw new AppError('bad_request', 'This page of calls is not valid.');
  return { startedAt, id };
}

/** Calls after the cursor in the order newest first. */
export const afterCursor = ({ startedAt, id }: Cursor): Prisma.CallWhereInput => ({
  OR: [{ startedAt: { lt: startedAt } }, { startedAt, id: { lt: id } }],
});

export const NEWEST_FIRST = [
  { startedAt: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.CallOrderByWithRelationInput[];

/** Words of the filter's text that a segment holds, for showing where it was found. */
export const holdsAny = (segment: string, text: string): boolean => {
  const folded = fold(segment);
  return words(text).some((word) => folded.includes(word));
};
