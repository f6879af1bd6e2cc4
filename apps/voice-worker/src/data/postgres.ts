import * as db from '@innline/db';
import { usedFlows, withSubflows } from '@innline/flow';
import { callbackData } from './callbacks';
import type { LineRoute, RunnableFlow, WorkerData } from './contract';
import { deskOf } from './desk';
import { noticeData } from './notices';
import { orNull } from './or-null';
import { wakeUpData } from './wake-ups';
import { webhookData } from './webhooks';

const runnable = (version: db.VersionRow, name: string): RunnableFlow => ({
  flowId: version.flowId,
  name,
  versionId: version.id,
  number: version.number,
  document: version.document,
});

async function version(hotelId: string, versionId: string): Promise<RunnableFlow | null> {
  const { versions, flows } = db.forHotel(hotelId);
  const found = await orNull(versions.get(versionId));
  return found && runnable(found, (await flows.get(found.flowId)).name);
}

async function flow(hotelId: string, flowId: string, which: 'draft' | 'live'): Promise<RunnableFlow | null> {
  const { versions, flows } = db.forHotel(hotelId);
  const found = await orNull(flows.get(flowId));
  if (!found) return null;
  if (which === 'draft') {
    const used = usedFlows(found.draft);
    const document = used.length > 0 ? withSubflows(found.draft, await versions.library(used)) : found.draft;
    return { flowId, name: found.name, versionId: null, number: null, document };
  }
  const live = await versions.live(flowId);
  return live && runnable(live, found.name);
}

async function line(hotelId: string, lineId: string): Promise<LineRoute | null> {
  const found = await orNull(db.forHotel(hotelId).lines.get(lineId));
  if (!found) return null;
  const { id, name, number, active, fallbackNumber, busyPolicy } = found;
  const schedule = found.schedule?.schedule ?? null;
  const [openVersionId, closedVersionId] = [found.flow?.liveVersionId ?? null, found.closedFlow?.liveVersionId ?? null];
  const [openSplit, closedSplit] = [found.flow?.split ?? null, found.closedFlow?.split ?? null];
  const leads = { openVersionId, closedVersionId, openSplit, closedSplit };
  return { id, name, number, active, fallbackNumber, busyPolicy, schedule, ...leads };
}

/** The worker's data from PostgreSQL. */
export const postgresData = (): WorkerData => ({
  line,
  async lineByNumber(e164) {
    const found = await db.lineByNumber(e164);
    return found && { hotelId: found.hotelId, lineId: found.id };
  },
  hotelsByLiveKitKey: (apiKey) => db.hotelsByLiveKitKey(apiKey),
  async connections(hotelId, vendor) {
    const { connections } = db.forHotel(hotelId);
    const rows = (await connections.list()).filter((row) => row.vendor === vendor);
    // ids are in the order of making (UUID v7)
    rows.sort((a, b) => a.id.localeCompare(b.id));
    return Promise.all(
      rows.map(async ({ id, settings }) => ({ id, settings, secrets: await connections.secretsOf(id) })),
    );
  },
  flow,
  version,
  async hotelFacts(hotelId) {
    const { hotel } = db.forHotel(hotelId);
    const [facts, row] = await Promise.all([orNull(hotel.facts()), orNull(hotel.get())]);
    return facts && row && { ...facts, recordCalls: row.recordCalls, consentFirst: row.recordingConsent !== 'none' };
  },
  previousCalls: (hotelId, callerNumber) => db.forHotel(hotelId).calls.count({ callerNumber }),
  async createCall({ hotelId, flow: ran, startedAt, ...call }) {
    const input = {
      ...call,
      flowId: ran.flowId,
      flowVersionId: ran.versionId,
      flowVersionNumber: ran.number,
      flowName: ran.name,
      draftDocument: ran.versionId ? null : ran.document,
      startedAt: new Date(startedAt),
    };
    const { calls } = db.forHotel(hotelId);
    await calls.create(input);
    // the journal may have been quicker and knows less
    await calls.complete(input);
  },
  claim: ({ hotelId, until, ...lease }) => db.forHotel(hotelId).calls.claimLease({ ...lease, until: new Date(until) }),
  documentOf: async (hotelId, callId) => (await orNull(db.forHotel(hotelId).calls.detail(callId)))?.document ?? null,
  renewLeases: (workerId, callIds, until) => db.renewLeases(workerId, callIds, new Date(until)),
  async lostCalls(before) {
    const expired = await db.expiredLeases(new Date(before));
    const calls = await Promise.all(
      expired.map(async ({ callId, hotelId, epoch }) => {
        const row = await orNull(db.forHotel(hotelId).calls.get(callId));
        return row && { callId, hotelId, epoch, lastSeq: row.lastSeq, startedAt: row.startedAt.getTime() };
      }),
    );
    return calls.filter((call) => call !== null);
  },
  appendEvents: async (events) => void (await db.appendEvents(events)),
  legOpened: ({ hotelId, at, ...leg }) => db.forHotel(hotelId).legs.open({ ...leg, startedAt: new Date(at) }),
  legClosed: ({ hotelId, id, at }) => db.forHotel(hotelId).legs.close({ id, at: new Date(at) }),
  storeRecording: async ({ hotelId, ...recording }) => void (await db.forHotel(hotelId).recordings.create(recording)),
  async recording(hotelId, id) {
    const row = await orNull(db.forHotel(hotelId).recordings.get(id));
    return row && { storageKey: row.storageKey, contentType: row.contentType };
  },
  expireRecordings: (now) => db.expireRecordings(new Date(now)),
  hotelIds: () => db.hotelIds(),
  unusedAudio: (hotelId, names) => db.unusedAudio(hotelId, names),
  deskOf,
  ...callbackData,
  ...wakeUpData,
  ...noticeData,
  ...webhookData,
  apiKey: (hash) => db.apiKeyByHash(hash),
  touchApiKey: (hotelId, id) => db.forHotel(hotelId).apiKeys.touch(id),
  ping: () => db.ping(),
  close: () => db.disconnect(),
});
