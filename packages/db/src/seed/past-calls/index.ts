import { createHash } from 'node:crypto';
import { type CallFacts, compile, type FlowDocument, situationAt, toUtc } from '@innline/flow';
import { prisma } from '../../client';
import { addDays, localDate } from '../../dates';
import { forHotel, type HotelRepositories } from '../../for-hotel';
import { appendEvents } from '../../journal/append-events';
import type { LineRow } from '../../repositories/lines';
import { PastCall } from './play';
import { type CallScript, callScripts } from './scripts';

/** The same script of the same hotel is the same call, so that seeding twice makes none twice. */
function idOf(hotelId: string, index: number): string {
  const hex = createHash('sha256').update(`past call ${hotelId} ${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Calls of the last ten days, made by running the engine on the published flows with scripted callers at those moments:
 * bookings are booked, leads noted, callbacks promised, and every event is journalled. They have no sound.
 */
export async function makePastCalls(hotelId: string, now: number): Promise<number> {
  const db = forHotel(hotelId);
  const { timeZone } = await db.hotel.get();
  const today = localDate(now, timeZone);
  const lines = await db.lines.list();
  const moments = callScripts(today)
    .map((script, index) => ({ script, id: idOf(hotelId, index), at: momentOf(script, today, timeZone) }))
    .sort((a, b) => a.at - b.at);
  let made = 0;
  for (const { script, id, at } of moments) {
    const line = lines.find(({ name }) => name === script.line);
    if (line && (await makeCall(db, { id, script, line, at }))) made++;
  }
  return made;
}

const momentOf = ({ daysAgo, time }: CallScript, today: string, timeZone: string): number =>
  toUtc(addDays(today, -daysAgo), time, timeZone);

async function makeCall(
  db: HotelRepositories,
  { id, script, line, at }: { id: string; script: CallScript; line: LineRow; at: number },
): Promise<boolean> {
  if ((await db.calls.get(id).catch(() => null))?.status === 'ended') return false;
  const open = !line.schedule || situationAt(line.schedule.schedule, at).open;
  const target = open ? line.flow : line.closedFlow;
  const version = target && (await db.versions.live(target.id));
  const flow = version && readyFlow(version.document);
  if (!flow) return false;

  const { number: callerNumber, name: callerName } = script.caller;
  const previousCalls = callerNumber ? await db.calls.count({ callerNumber }) : 0;
  const facts: CallFacts = {
    ...(await db.hotel.facts()),
    callId: id,
    startedAt: at,
    direction: 'inbound',
    channel: 'phone',
    seed: 1,
    caller: { number: callerNumber, name: callerName, previousCalls },
    line: { id: line.id, name: line.name, number: line.number },
  };
  const { flowId, number } = version;
  const named = { flowId, flowName: target.name, callerNumber, callerName, language: flow.language };
  const pinned = { flowVersionId: version.id, flowVersionNumber: number };
  await db.calls.create({ ...named, ...pinned, id, channel: 'phone', lineId: line.id, startedAt: new Date(at) });

  const call = new PastCall(flow, facts, script, {
    async begun({ key, node, tool, input }, moment) {
      await db.toolRuns.begin({ key, callId: id, node, tool, input, startedAt: new Date(moment) });
    },
    async finished(key, answer, moment) {
      await db.toolRuns.finish({ key, ...answer, finishedAt: new Date(moment) });
    },
  });
  const onLine = { channel: 'phone', direction: 'inbound', lineId: line.id, lineName: line.name } as const;
  call.journal.tell({ type: 'call.started', ...named, ...onLine, flowVersion: number });
  call.journal.tell({ type: 'call.answered' });
  await call.play();
  await appendEvents(call.journal.events);
  await datePaperwork(id, new Date(call.journal.now));
  return true;
}

function readyFlow(document: FlowDocument) {
  const compiled = compile(document);
  return compiled.ok ? compiled.flow : null;
}

/** What the call left behind was made when it was made. */
async function datePaperwork(callId: string, createdAt: Date): Promise<void> {
  for (const table of ['reservation', 'lead', 'callback'] as const) {
    const delegate = prisma()[table] as unknown as { updateMany(query: object): Promise<unknown> };
    await delegate.updateMany({ where: { callId }, data: { createdAt } });
  }
}
