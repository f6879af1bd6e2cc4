import type { ToolRunModel } from '../generated/prisma/models';
import { cleanText, toJson } from '../json';
import { found } from '../not-found';
import { requireOwn } from './own';
import type { Scope } from './scope';

export type ToolRunRow = Omit<ToolRunModel, 'hotelId'>;

export interface NewToolRun {
  /** The effect's key, `<callId>:<seq>:<index>`. */
  key: string;
  callId: string;
  node: string | null;
  tool: string;
  input: unknown;
  startedAt: Date;
}

/**
 * `new`: go and do it. `begun`: somebody began it and died; do it again with the same key where the receiver dedupes.
 * `finished`: do nothing, here is what came of it.
 */
export type BegunToolRun = { state: 'new' | 'begun'; run: ToolRunRow } | { state: 'finished'; run: ToolRunRow };

export interface ToolRunEnd {
  key: string;
  outcome: string;
  output?: unknown;
  /** Plain words, where it failed. */
  error?: string | null;
  finishedAt: Date;
}

const toRow = ({ hotelId: _, ...row }: ToolRunModel): ToolRunRow => row;

/** The tools a call ran, in order. */
export async function toolRunsOf(scope: Scope, callId: string): Promise<ToolRunRow[]> {
  const rows = await scope.db.toolRun.findMany({
    where: { callId, hotelId: scope.hotelId },
    orderBy: [{ startedAt: 'asc' }, { key: 'asc' }],
  });
  return rows.map(toRow);
}

async function get(scope: Scope, key: string): Promise<ToolRunRow> {
  return toRow(found(await scope.db.toolRun.findFirst({ where: { key, hotelId: scope.hotelId } }), 'tool run'));
}

async function begin(scope: Scope, run: NewToolRun): Promise<BegunToolRun> {
  await requireOwn(scope, { call: run.callId });
  const data = { ...run, hotelId: scope.hotelId, input: toJson(run.input) };
  const { count } = await scope.db.toolRun.createMany({ data, skipDuplicates: true });
  const stored = await get(scope, run.key);
  return { state: count > 0 ? 'new' : stored.finishedAt ? 'finished' : 'begun', run: stored };
}

async function finish(scope: Scope, end: ToolRunEnd): Promise<ToolRunRow> {
  await scope.db.toolRun.updateMany({
    where: { key: end.key, hotelId: scope.hotelId, finishedAt: null },
    data: {
      outcome: end.outcome,
      output: end.output === undefined ? undefined : toJson(end.output),
      error: end.error ? cleanText(end.error) : null,
      finishedAt: end.finishedAt,
    },
  });
  return get(scope, end.key);
}

/** Tool runs by the key of their effect: a repeated effect finds its result instead of acting twice. */
export const toolRunsRepository = (scope: Scope) => ({
  list: async (callId: string) => {
    await requireOwn(scope, { call: callId });
    return toolRunsOf(scope, callId);
  },
  begin: (run: NewToolRun) => begin(scope, run),
  /** The first end counts; returns what is stored. */
  finish: (end: ToolRunEnd) => finish(scope, end),
});
