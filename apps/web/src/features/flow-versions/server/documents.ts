import type { forHotel } from '@innline/db';
import type { FlowDocument, ValidateContext } from '@innline/flow';
import * as z from 'zod';

/** A published version by its number, or what is being edited. */
export const WhichVersion = z.union([z.coerce.number().int().min(1), z.literal('draft')]);
export type WhichVersion = z.infer<typeof WhichVersion>;

type Repos = ReturnType<typeof forHotel>;

/** @throws AppError `not_found` */
export async function documentOf(repos: Repos, flowId: string, which: WhichVersion): Promise<FlowDocument> {
  if (which === 'draft') return (await repos.flows.get(flowId)).draft;
  return (await repos.versions.byNumber(flowId, which)).document;
}

/** What a flow names, by the names people know it by. */
export async function namesOf(repos: Repos): Promise<ValidateContext> {
  const [{ schedules, departments, hotel }, flows] = await Promise.all([repos.hotel.facts(), repos.versions.library()]);
  return { schedules, departments, flows, onError: hotel.onError, at: Date.now() };
}
