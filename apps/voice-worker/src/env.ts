import { BaseEnv, parseEnv } from '@innline/shared/server';
import * as z from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

/** What the worker reads from its environment, beside what every process shares. */
export const WorkerEnv = BaseEnv.extend({
  WORKER_HOST: z.string().default('127.0.0.1'),
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** Which of several workers on one machine this is: in every line of its log. */
  INNLINE_WORKER_NAME: z
    .string()
    .regex(/^[\w-]{1,40}$/, 'Write up to 40 letters, digits, - or _.')
    .optional(),
  /** Beyond this, a new caller goes to a worker with room; where there is none, they hear that all lines are busy. */
  INNLINE_MAX_CALLS: z.coerce.number().int().min(1).max(10_000).default(150),
  /** `none`: this worker understands keys only. */
  INNLINE_STT: z.enum(['local', 'none']).default('local'),
  INNLINE_TTS: z.enum(['local', 'none']).default('local'),
  /** `none`: without an account, and where no account answers, conversations end by the way for failures. */
  INNLINE_LLM: z.enum(['scripted', 'none']).default('scripted'),
  /** Speech threads; null leaves the choice to the pool. */
  INNLINE_SPEECH_THREADS: z.coerce.number().int().min(1).max(64).optional(),
  INNLINE_SPEECH_IDLE_MS: z.coerce.number().int().min(1_000).max(86_400_000).default(600_000),
  /** Listen for key tones in the audio itself; the softphone sends keys as messages, so it is off for it. */
  INNLINE_INBAND_DTMF: flag.default(false),
  /** Lets `http_request`, webhooks and models reach private and loopback addresses: for tests and for a property system in the same house. */
  INNLINE_HTTP_PRIVATE: flag.default(false),
  /** How long a caller whose connection broke is waited for, milliseconds. */
  INNLINE_RETURN_MS: z.coerce.number().int().min(0).max(60_000).default(8_000),
  /** Events that a worker took this long ago, milliseconds, and has not stored belong to a dead one: others store them. */
  INNLINE_JOURNAL_ORPHAN_MS: z.coerce.number().int().min(1_000).max(600_000).default(30_000),
  /** LiveKit rooms one media host process holds; a host that dies interrupts no more calls than this. */
  INNLINE_MEDIA_HOST_ROOMS: z.coerce.number().int().min(1).max(200).default(25),
  /** Rooms after which a media host is replaced: the native library keeps about 1 MB of each. */
  INNLINE_MEDIA_HOST_RETIRE_AFTER: z.coerce.number().int().min(1).max(100_000).default(300),
  /** The same by resident memory, MB. */
  INNLINE_MEDIA_HOST_MB: z.coerce.number().int().min(100).max(100_000).default(800),
  /** For tests: die at a named moment, e.g. `after_commit:3` (`crash-point.ts`). */
  INNLINE_CRASH_AT: z.string().optional(),
  /** Where e-mail is handed in, e.g. smtp://user:password@mail.example.com:587; unset: departments are told on the page only. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** A file with the certificate of the authority the mail server's own comes from, where it is not a public one (PEM). */
  SMTP_CA: z.string().min(1).optional(),
  /** The address e-mail comes from. */
  SMTP_FROM: z.email().optional(),
  /** How long live calls may go on after SIGTERM before they hear a goodbye, milliseconds. */
  INNLINE_DRAIN_MS: z.coerce.number().int().min(0).default(60_000),
});
export type WorkerEnv = z.infer<typeof WorkerEnv>;

/** @throws AppError `bad_request` naming every variable that is missing or wrong. */
export const readEnv = (source: Record<string, string | undefined> = process.env): WorkerEnv =>
  parseEnv(WorkerEnv, source);
