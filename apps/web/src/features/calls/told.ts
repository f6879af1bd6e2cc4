import type { ToolRunRow } from '@innline/db';
import { TOOLS } from '@innline/flow';

/** What a run of `announce` told the caller, in order; empty for every other run. */
export function announcedBy({ tool, outcome, output }: Pick<ToolRunRow, 'tool' | 'outcome' | 'output'>) {
  if (tool !== 'announce' || outcome !== 'success') return [];
  const read = TOOLS.announce.output.safeParse(output);
  return read.success ? read.data.announcements : [];
}
