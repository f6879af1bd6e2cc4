import type { CallFilter } from '@innline/db';
import * as z from 'zod';

/** The filter as the address bar and the export carry it; empty values mean "any". */
export const CallFilterInput = z.object({
  text: z.string().trim().max(200).optional(),
  /** ISO days in the hotel's zone are turned into moments by the page. */
  from: z.coerce.date().optional(),
  to: z.coerce.date().optional(),
  flowId: z.string().max(64).optional(),
  lineId: z.string().max(64).optional(),
  status: z.enum(['ringing', 'live', 'ended']).optional(),
  endReason: z.string().max(40).optional(),
  outcome: z.string().max(80).optional(),
  channel: z.string().max(20).optional(),
  language: z.string().max(8).optional(),
  callerNumber: z.string().max(32).optional(),
  minDurationMs: z.coerce.number().int().min(0).optional(),
  hasRecording: z.stringbool().or(z.boolean()).optional(),
  withoutDrafts: z.stringbool().or(z.boolean()).optional(),
});
export type CallFilterInput = z.infer<typeof CallFilterInput>;

export const toFilter = (input: CallFilterInput): CallFilter =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== ''));
