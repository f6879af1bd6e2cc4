import * as z from 'zod';
import { CallEvent } from '../call/event';

/**
 * The browser softphone's protocol on WS `/voice/webrtc?token=…`.
 * Binary frames both ways: PCM16 little endian, mono, 16 kHz, 20 ms = 640 bytes. Text frames: the JSON below.
 */
export const SOFTPHONE = {
  sampleRate: 16_000,
  frameMs: 20,
  frameBytes: 640,
  /** A client pings this often and takes the connection for dead when nothing at all has come for `deadMs`. */
  pingMs: 500,
  deadMs: 1_500,
  /** A try to come back may take this long; then the next one begins. */
  reconnectMs: 1_500,
  /** Between two tries. */
  retryMs: 200,
  /** After this long without success the call is lost. */
  giveUpMs: 15_000,
  /** Close code of a server that ends or gives the call to another: come back at once. */
  movedCode: 1012,
} as const;

export const SoftphoneToServer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('digit'), digit: z.string().regex(/^[0-9*#]$/) }),
  /** For people in an open office: typed instead of spoken. */
  z.object({ type: z.literal('text'), text: z.string().trim().min(1).max(500) }),
  z.object({ type: z.literal('hangup') }),
  /** The client has played everything up to this mark. */
  z.object({ type: z.literal('mark'), name: z.string().max(120) }),
  z.object({ type: z.literal('ping'), t: z.number() }),
]);
export type SoftphoneToServer = z.infer<typeof SoftphoneToServer>;

export const SoftphoneFromServer = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    callId: z.string(),
    leg: z.enum(['caller', 'staff', 'listener']),
    sampleRate: z.literal(16_000),
    frameMs: z.literal(20),
    /** False: no speech recognition for this language here; the page offers keys and typing. */
    speech: z.boolean(),
    /** Brings this end back into the call when the connection breaks; null where it cannot come back. */
    resume: z.string().nullable(),
  }),
  /** A fresher `resume` token; the one before it runs out. */
  z.object({ type: z.literal('resume'), token: z.string() }),
  /** Throw away audio that has not been played yet. */
  z.object({ type: z.literal('clear') }),
  z.object({ type: z.literal('mark'), name: z.string() }),
  z.object({ type: z.literal('event'), event: CallEvent }),
  z.object({ type: z.literal('pong'), t: z.number() }),
  z.object({ type: z.literal('error'), code: z.string(), message: z.string() }),
  z.object({ type: z.literal('ended'), reason: z.string() }),
]);
export type SoftphoneFromServer = z.infer<typeof SoftphoneFromServer>;

/** What a talk token says; signed by the web app, checked by the worker's ingress (HMAC-SHA-256, 60 s). */
export const TalkTokenClaims = z.discriminatedUnion('leg', [
  z.object({
    leg: z.literal('caller'),
    hotelId: z.string(),
    userId: z.string(),
    userName: z.string(),
    /** Exactly one way to a flow: a line as its callers reach it, or a flow's draft or live version. */
    target: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('line'), lineId: z.string() }),
      z.object({ kind: z.literal('flow'), flowId: z.string(), version: z.enum(['draft', 'live']) }),
    ]),
    callerNumber: z.string().nullable(),
    /** Pretend the call comes in at this moment (milliseconds UTC); null: now. */
    pretendAt: z.number().int().nullable(),
    language: z.string().nullable(),
  }),
  z.object({
    leg: z.literal('staff'),
    hotelId: z.string(),
    userId: z.string(),
    userName: z.string(),
    callId: z.string(),
    /** The ringing transfer being answered. */
    transfer: z.string(),
  }),
  z.object({
    leg: z.literal('listener'),
    hotelId: z.string(),
    userId: z.string(),
    userName: z.string(),
    callId: z.string(),
  }),
  /** A caller whose connection broke comes back. Made by the worker, good for a few minutes and as often as needed. */
  z.object({ leg: z.literal('resume'), hotelId: z.string(), callId: z.string() }),
]);
export type TalkTokenClaims = z.infer<typeof TalkTokenClaims>;
