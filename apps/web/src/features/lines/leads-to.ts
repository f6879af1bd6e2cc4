import type { LineRow } from '@innline/db';
import { evaluate } from '@innline/flow';
import { route } from '@innline/shared';

export interface LeadsTo {
  open: boolean | null;
  /** A sentence: where a caller gets at that moment. */
  sentence: string;
  /** Why the schedule says so; null without one. */
  why: string | null;
  /** When that changes next, milliseconds UTC. */
  until: number | null;
  problem: boolean;
  /** The flow callers get into; null: none. */
  flowId: string | null;
}

/** Where a line leads at a moment (milliseconds UTC): the worker's own rule, in words. */
export function leadsTo(line: LineRow, at: number): LeadsTo {
  const hours = line.schedule ? evaluate(line.schedule.schedule, at) : null;
  const way = route(
    {
      active: line.active,
      openVersionId: line.flow?.liveVersionId ?? null,
      closedVersionId: line.closedFlow?.liveVersionId ?? null,
      fallbackNumber: line.fallbackNumber,
    },
    hours ? (hours.open ? 'open' : 'closed') : null,
  );
  const about = { open: hours?.open ?? null, why: hours?.why ?? null, until: hours?.until ?? null };
  if (way.kind === 'flow') {
    const flow = way.because === 'closed' ? line.closedFlow : line.flow;
    const shared = flow?.split ? `; ${flow.split.percent} of 100 of them another version of it` : '';
    const sentence = `Callers reach the flow “${flow?.name}”${shared}.`;
    return { ...about, sentence, problem: false, flowId: flow?.id ?? null };
  }
  const why =
    way.why === 'line_inactive' ? 'The line is switched off' : 'No flow that leads from here has been published';
  const then = way.number ? `callers are put through to ${way.number}` : 'callers hear an apology';
  return { ...about, sentence: `${why}: ${then}.`, problem: true, flowId: null };
}
