import type { FlowDocument } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import type { Actor } from '../../actor';
import { toJson } from '../../json';
import { record } from '../audit';
import type { Scope } from '../scope';
import { type FlowRow, getFlow, toFlowRow } from './rows';

export interface NewFlow {
  /** For seeds and imports that need to know it beforehand. */
  id?: string;
  /** Its name becomes the flow's name. */
  document: FlowDocument;
  /** Problems that block publishing. */
  problemCount?: number;
  by: Actor;
}

async function insert(scope: Scope, input: NewFlow): Promise<FlowRow> {
  const row = await scope.db.flow.create({
    data: {
      id: input.id ?? newId(),
      hotelId: scope.hotelId,
      name: input.document.name,
      draft: toJson(input.document),
      draftBy: input.by.actor,
      draftByName: input.by.name,
      problemCount: input.problemCount ?? 0,
    },
  });
  return toFlowRow(row);
}

/** A new flow with its first draft, not published. */
export function createFlow(scope: Scope, input: NewFlow): Promise<FlowRow> {
  return scope.transaction(async (tx) => {
    const flow = await insert(tx, input);
    await record(tx, {
      by: input.by,
      action: 'flow.create',
      subject: 'flow',
      subjectId: flow.id,
      summary: `Made the flow “${flow.name}”.`,
    });
    return flow;
  });
}

/** A copy of a flow's draft under a new name; the copy is not published. */
export function duplicateFlow(scope: Scope, input: { flowId: string; name?: string; by: Actor }): Promise<FlowRow> {
  return scope.transaction(async (tx) => {
    const source = await getFlow(tx, input.flowId);
    const name = input.name ?? `${source.name.slice(0, 113)} (copy)`;
    const copy = await insert(tx, {
      document: { ...source.draft, name },
      problemCount: source.problemCount,
      by: input.by,
    });
    await record(tx, {
      by: input.by,
      action: 'flow.duplicate',
      subject: 'flow',
      subjectId: copy.id,
      summary: `Copied the flow “${source.name}” to “${copy.name}”.`,
      details: { from: source.id },
    });
    return copy;
  });
}
