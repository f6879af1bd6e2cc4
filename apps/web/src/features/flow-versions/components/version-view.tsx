'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import { useMemo, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { SkeletonRows } from '@/components/ui/skeleton';
import { messageOf } from '@/components/ui/toast';
import { FlowView } from '@/features/flow-editor';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';
import { bothOnCanvas } from '../compare/both';
import { withVoiceNames } from '../compare/voice-names';
import { ChangeList } from './change-list';
import { RestoreButton } from './restore-button';
import { RollBackDialog } from './roll-back-dialog';
import type { VersionEntry } from './version-list';

interface Props {
  flowId: string;
  number: number;
  versions: readonly VersionEntry[];
}

const NOTHING = 'nothing';

/** One version on the canvas, only to look at, marked with what it has otherwise than any other one or the draft. */
export function VersionView({ flowId, number, versions }: Props) {
  const trpc = useTRPC();
  const { id: hotelId, slug } = useHotel();
  const version = useQuery(trpc.flowVersions.get.queryOptions({ hotelId, flowId, number }));
  const context = useQuery(trpc.flowEditor.context.queryOptions({ hotelId }));
  const [chosen, choose] = useQueryState('with', parseAsString);
  const [shown, setShown] = useState<string | null>(null);
  const other = chosen ?? (number > 1 ? String(number - 1) : NOTHING);
  // the older one first; the draft is newer than all
  const newer = other === 'draft' || Number(other) > number;
  const [from, to] = newer ? [number, other === 'draft' ? ('draft' as const) : Number(other)] : [Number(other), number];
  const compared = useQuery(
    trpc.flowVersions.compare.queryOptions({ hotelId, flowId, from, to }, { enabled: other !== NOTHING }),
  );
  const speech = useQuery(trpc.flowEditor.speech.queryOptions({ hotelId }));
  const both = useMemo(() => {
    if (!compared.data || other === NOTHING) return null;
    return bothOnCanvas(compared.data.before, compared.data.after, compared.data.diff);
  }, [compared.data, other]);
  if (version.error) return <p className="p-6 text-sm">{messageOf(version.error)}</p>;
  if (!version.data || !context.data) return <SkeletonRows className="flex-1" />;
  const others = versions.filter((one) => one.number !== number);
  return (
    <div className="flex min-w-0 flex-1 max-md:flex-col">
      <section aria-label={`Version ${number}`} className="relative min-h-80 min-w-0 flex-1">
        <FlowView
          key={`${number} ${other} ${both ? 'marked' : 'plain'}`}
          flowId={flowId}
          document={both?.document ?? version.data.document}
          hotel={context.data}
          shown={shown}
          marks={both?.marks}
        />
      </section>
      <aside
        aria-label="About this version"
        className="w-80 shrink-0 space-y-5 overflow-y-auto border-l bg-card p-4 max-md:w-full max-md:border-t max-md:border-l-0"
      >
        <header className="space-y-1">
          <h2 className="flex items-center gap-2 font-semibold text-base">
            Version {number} {version.data.live && <Badge tone="success">Live</Badge>}
          </h2>
          <p className="text-sm">{version.data.note}</p>
        </header>
        <div className="flex flex-wrap gap-2">
          {!version.data.live && (
            <Can permission="flow.publish">
              <RollBackDialog flowId={flowId} number={number} />
            </Can>
          )}
          <Can permission="flow.edit">
            <RestoreButton flowId={flowId} number={number} draftRevision={version.data.draftRevision} />
          </Can>
          <Button asChild size="sm">
            <Link href={`/h/${slug}/flows/${flowId}/summary?version=${number}`}>In plain words</Link>
          </Button>
        </div>
        <section aria-label="What changed" className="space-y-3 border-t pt-4">
          <Field label="Compare with">
            <Select
              value={other}
              onValueChange={(value) => void choose(value)}
              options={[
                { value: NOTHING, label: 'Nothing' },
                { value: 'draft', label: 'The draft' },
                ...others.map((one) => ({ value: String(one.number), label: `Version ${one.number}`, hint: one.note })),
              ]}
            />
          </Field>
          {other !== NOTHING && (
            <p className="text-muted-foreground text-xs">
              From version {from} to {to === 'draft' ? 'the draft' : `version ${to}`}.
            </p>
          )}
          {compared.error && <p className="text-sm">{messageOf(compared.error)}</p>}
          {other !== NOTHING && compared.data && (
            <ChangeList
              diff={withVoiceNames(compared.data.diff, speech.data?.voices ?? [])}
              told={compared.data.told}
              onShow={setShown}
            />
          )}
        </section>
      </aside>
    </div>
  );
}
