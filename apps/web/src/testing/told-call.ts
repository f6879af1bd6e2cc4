import { appendEvents, forHotel } from '@innline/db';
import type { CallEvent, CallEventBody } from '@innline/shared';
import { newId } from '@innline/shared/ids';

const BEGAN = Date.UTC(2026, 10, 20, 9);
export const CALLER_NUMBER = '+34699888777';

const enter = (node: string, nodeType: string, fromPort: string | null): CallEventBody => ({
  ...{ type: 'node.entered', node, nodeType, name: node, lane: 'main', viaEdge: null, fromPort },
});

/** A call that is over, on the live version of a small desk: somebody who presses 1 and is put through. Gives its id. */
export async function tellCall(hotelId: string, flowId: string): Promise<string> {
  const id = newId();
  const live = await forHotel(hotelId).versions.live(flowId);
  const told: CallEventBody[] = [
    {
      ...{ type: 'call.started', channel: 'phone', direction: 'inbound', flowId, flowName: 'Desk', flowVersion: 1 },
      ...{ lineId: null, lineName: null, callerNumber: CALLER_NUMBER, callerName: null, language: 'en' },
    },
    { type: 'call.answered' },
    enter('start', 'trigger', null),
    enter('welcome', 'greet', 'start'),
    enter('menu', 'menu', 'next'),
    { type: 'digit', digit: '1', source: 'rtp', node: 'menu' },
    { type: 'choice.made', node: 'menu', port: 'desk', by: 'digit', said: '1', confidence: 1 },
    enter('desk', 'transfer', 'desk'),
    {
      ...{ type: 'transfer.ringing', transfer: 't', node: 'desk', to: 'Desk', departmentId: null },
      ...{ briefing: null, ringSeconds: 25 },
    },
    { type: 'transfer.ended', transfer: 't', outcome: 'completed' },
    { type: 'call.ended', reason: 'transferred', outcome: null, durationMs: 20_000 },
  ];
  const envelope = { v: 1 as const, callId: id, hotelId };
  const events = told.map((body, seq) => ({ ...envelope, id: `${id}:${seq}`, seq, at: BEGAN + seq * 2_000, ...body }));
  await forHotel(hotelId).calls.create({
    ...{ id, flowId, flowVersionId: live!.id, flowVersionNumber: 1, flowName: 'Desk', lineId: null },
    ...{ channel: 'phone', callerNumber: CALLER_NUMBER, language: 'en', startedAt: new Date(BEGAN) },
  });
  await appendEvents(events as CallEvent[]);
  return id;
}
