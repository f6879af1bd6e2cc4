'use client';
import type { ToolRunRow } from '@innline/db';
import { toolOf } from '@innline/flow';
import { Badge } from '@/components/ui/badge';
import { plain } from '../words';

/** What the call looked up and did, with what went in and came out. */
export function ToolRuns({ runs }: { runs: ToolRunRow[] }) {
  if (runs.length === 0) return <p className="text-muted-foreground text-sm">This call used no tool.</p>;
  return (
    <ul className="space-y-3">
      {runs.map((run) => (
        <li key={run.key} className="rounded-lg border border-border">
          <details>
            <summary className="flex cursor-pointer items-center gap-3 px-4 py-2.5 text-sm">
              <span className="font-medium">{toolOf(run.tool)?.label ?? plain(run.tool)}</span>
              <Badge tone={run.error ? 'danger' : 'neutral'}>{outcomeWords(run)}</Badge>
              {run.finishedAt && (
                <span className="tabular ml-auto text-muted-foreground text-xs">
                  {run.finishedAt.getTime() - run.startedAt.getTime()} ms
                </span>
              )}
            </summary>
            <div className="grid gap-3 border-border border-t px-4 py-3 sm:grid-cols-2">
              <Data title="In" value={run.input} />
              <Data title="Out" value={run.error ?? run.output} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** As the port is labelled, where the tool has a way of its own for it. */
const outcomeWords = ({ tool, outcome }: ToolRunRow): string =>
  toolOf(tool)?.outcomes.find(({ id }) => id === outcome)?.label ?? plain(outcome ?? 'unfinished');

function Data({ title, value }: { title: string; value: unknown }) {
  return (
    <div className="min-w-0">
      <p className="mb-1 text-muted-foreground text-xs">{title}</p>
      <pre className="max-h-64 overflow-auto rounded-md bg-muted p-3 text-xs leading-relaxed">
        {typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
      </pre>
    </div>
  );
}
