import type { Scope } from '../scope';
import { callFacets, countByFlow, countByLine, countCalls } from './counts';
import { completeCall, createCall, type NewCall } from './create';
import { dailyCounts } from './daily';
import { callDetail, callDocument } from './detail';
import { callBatches, callsAsCsv, callsAsJson } from './export';
import type { CallFilter } from './filter';
import { callJournal, callJournals } from './journals';
import { claimLease, type Lease, releaseLease, renewLease } from './lease';
import { type CallEnd, markAnswered, markEnded } from './lifecycle';
import { listCalls, liveCalls } from './list';
import { getCall } from './rows';

/** The calls of one hotel. What happens on them is written by `appendEvents`. */
export const callsRepository = (scope: Scope) => ({
  create: (input: NewCall) => createCall(scope, input),
  complete: (input: NewCall) => completeCall(scope, input),
  markAnswered: (input: Parameters<typeof markAnswered>[1]) => markAnswered(scope, input),
  markEnded: (input: CallEnd) => markEnded(scope, input),
  get: (id: string) => getCall(scope, id),
  detail: (id: string) => callDetail(scope, id),
  document: (id: string) => callDocument(scope, id),
  journals: (input: Parameters<typeof callJournals>[1]) => callJournals(scope, input),
  journal: (id: string) => callJournal(scope, id),
  live: () => liveCalls(scope),
  list: (input?: Parameters<typeof listCalls>[1]) => listCalls(scope, input),
  batches: (filter?: CallFilter) => callBatches(scope, filter),
  asCsv: (filter?: CallFilter) => callsAsCsv(scope, filter),
  asJson: (filter?: CallFilter) => callsAsJson(scope, filter),
  count: (filter?: CallFilter) => countCalls(scope, filter),
  countByFlow: (filter?: CallFilter) => countByFlow(scope, filter),
  countByLine: (filter?: CallFilter) => countByLine(scope, filter),
  facets: () => callFacets(scope),
  daily: (range: Parameters<typeof dailyCounts>[1]) => dailyCounts(scope, range),
  claimLease: (lease: Lease) => claimLease(scope, lease),
  renewLease: (lease: Lease) => renewLease(scope, lease),
  releaseLease: (lease: Omit<Lease, 'until'>) => releaseLease(scope, lease),
});
