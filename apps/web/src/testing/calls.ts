import { appendEvents } from '@innline/db';
import type { CallEvent } from '@innline/shared';
import { newId } from '@innline/shared/ids';

interface Told {
  hotelId: string;
  flowId: string;
  /** Milliseconds UTC. */
  at?: number;
  callerNumber?: string | null;
  callerName?: string | null;
  lineId?: string | null;
  language?: string;
  outcome?: string | null;
  /** What the caller says. */
  said?: string;
  /** Still being spoken. */
  live?: boolean;
}

/** A call of half a minute by its journal, as the worker would have written it. @returns its id */
export async function tellCall(told: Told): Promise<string> {
  const { hotelId, flowId, at = Date.UTC(2026, 10, 20, 9), callerNumber = null, callerName = null } = told;
  const callId = newId();
  const { lineId = null, language = 'en', outcome = null, said = 'hello' } = told;
  let seq = 0;
  const envelope = () => ({ v: 1 as const, id: `${callId}:${seq}`, seq: seq++, callId, hotelId, at: at + seq * 1_000 });
  const names = { flowName: 'Front desk', lineName: null, callerName };
  const route = { channel: 'phone' as const, direction: 'inbound' as const, flowId, flowVersion: 1, lineId };
  const line = { segment: 's', speaker: 'caller' as const, startMs: 0, endMs: 1, confidence: 1, by: 'speech' as const };
  const events: CallEvent[] = [
    { ...envelope(), ...names, ...route, type: 'call.started', callerNumber, language },
    { ...envelope(), type: 'call.answered' },
    { ...envelope(), ...line, type: 'transcript.final', text: said, language },
  ];
  if (!told.live) events.push({ ...envelope(), type: 'call.ended', reason: 'completed', outcome, durationMs: 30_000 });
  await appendEvents(events);
  return callId;
}
