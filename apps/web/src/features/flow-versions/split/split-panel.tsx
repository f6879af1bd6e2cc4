'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Split } from 'lucide-react';
import { useState } from 'react';
import { Confirm } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogFooter, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { RelativeTime } from '@/components/ui/time';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';
import type { VersionEntry } from '../components/version-list';
import { ChangePercent } from './change-percent';
import { percentIn } from './percent';
import { figureRows, reasonsInWords } from './rows';

/** Two versions that share the calls of a flow: how both fare, and who wins; else the way to begin one. */
export function SplitPanel({ flowId, versions }: { flowId: string; versions: readonly VersionEntry[] }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { id: hotelId } = useHotel();
  const split = useQuery(trpc.flowVersions.split.queryOptions({ hotelId, flowId }));
  const end = useMutation(
    trpc.flowVersions.endSplit.mutationOptions({
      onSuccess: async () => {
        toast.done('Every call reaches one version again');
        await client.invalidateQueries({ queryKey: [['flowVersions']] });
      },
      onError: toast.failed,
    }),
  );
  if (!split.data) {
    if (split.data === undefined || versions.length < 2) return null;
    return (
      <Can permission="flow.publish">
        <div className="border-b bg-card px-4 py-2">
          <StartSplit flowId={flowId} versions={versions} />
        </div>
      </Can>
    );
  }
  const { base, version, percent, startedAt, startedByName, figures } = split.data;
  const names: [string, string] = [`version ${base.number}`, `version ${version.number}`];
  return (
    <section aria-label="Two versions share the calls" className="space-y-3 border-b bg-card px-4 py-3 text-sm">
      <p>
        <strong>{percent} %</strong> of the calls reach version {version.number}, {100 - percent} % the live version{' '}
        {base.number}.{' '}
        <span className="text-muted-foreground">
          {startedByName}, <RelativeTime at={startedAt} />
        </span>
      </p>
      <div className="overflow-x-auto">
        <table className="w-full min-w-80 max-w-2xl text-left">
          <thead className="text-muted-foreground text-xs">
            <tr>
              <th scope="col" className="py-1 font-medium">
                Since then
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                Version {base.number}
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                Version {version.number}
              </th>
              <th scope="col" className="py-1 pl-6 font-medium">
                What that says
              </th>
            </tr>
          </thead>
          <tbody>
            {figureRows(figures, names).map((row) => (
              <tr key={row.label} className="border-t">
                <th scope="row" className="py-1 font-normal">
                  {row.label}
                </th>
                <td className="tabular py-1 text-right">{row.base}</td>
                <td className="tabular py-1 text-right">{row.version}</td>
                <td className="py-1 pl-6 text-muted-foreground">{row.verdict}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-muted-foreground text-xs">
        Version {base.number}: {reasonsInWords(figures.base)}. Version {version.number}:{' '}
        {reasonsInWords(figures.version)}.
      </p>
      <Can permission="flow.publish">
        <ChangePercent key={percent} flowId={flowId} percent={percent} />
        <div className="flex flex-wrap gap-2">
          {(['base', 'version'] as const).map((winner) => (
            <Confirm
              key={winner}
              trigger={
                <Button size="sm" busy={end.isPending}>
                  {winner === 'base' ? `Stay with version ${base.number}` : `Version ${version.number} for everybody`}
                </Button>
              }
              title={`Version ${winner === 'base' ? base.number : version.number} answers every call?`}
              description="Calls going on now finish on the version they began with."
              confirm="Choose it"
              onConfirm={() => end.mutate({ hotelId, flowId, winner })}
            />
          ))}
        </div>
      </Can>
    </section>
  );
}

function StartSplit({ flowId, versions }: { flowId: string; versions: readonly VersionEntry[] }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { id: hotelId } = useHotel();
  const others = versions.filter(({ live }) => !live);
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState(String(others[0]?.number ?? ''));
  const [wanted, want] = useState('20');
  const percent = percentIn(wanted);
  const start = useMutation(
    trpc.flowVersions.startSplit.mutationOptions({
      onSuccess: async () => {
        setOpen(false);
        await client.invalidateQueries({ queryKey: [['flowVersions']] });
      },
    }),
  );
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          <Split aria-hidden />
          Try another version on some calls
        </Button>
      </DialogTrigger>
      <DialogContent
        title="Two versions share the calls"
        description="A part of the callers reaches another version; all others stay with the live one. You see how both fare, and choose."
      >
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (percent !== null) start.mutate({ hotelId, flowId, versionNumber: Number(chosen), percent });
          }}
        >
          <Field label="Version">
            <Select
              value={chosen}
              onValueChange={choose}
              options={others.map(({ number, note }) => ({
                value: String(number),
                label: `Version ${number}`,
                hint: note,
              }))}
            />
          </Field>
          <Field
            label="Percent of the calls"
            help="Which calls is left to chance; a call stays with its version to its end."
            error={start.error ? messageOf(start.error) : percent === null ? 'A whole number from 1 to 99.' : null}
          >
            <Input type="number" min={1} max={99} value={wanted} onChange={(event) => want(event.target.value)} />
          </Field>
          <DialogFooter>
            <SubmitButton variant="primary" busy={start.isPending} disabled={percent === null}>
              Begin
            </SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
