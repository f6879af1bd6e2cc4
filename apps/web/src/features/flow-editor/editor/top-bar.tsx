'use client';
import { ArrowLeft, History, PhoneCall, Play, Settings2 } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Can, useHotel } from '@/trpc/hotel';
import type { LineHere } from '../publish/lines-here';
import { PublishDialog } from '../publish/publish-dialog';
import { ScenariosButton } from '../scenarios/scenarios-button';
import { useEditor } from '../store/context';
import { FlowName } from './flow-name';
import { LanguageSelect } from './language-select';
import { PresenceAvatars } from './presence-avatars';
import { ProblemsButton } from './problems-button';
import { SaveIndicator } from './save-indicator';
import type { Dock } from './use-docks';
import type { Other } from './use-others';

interface Props {
  flowId: string;
  live: { number: number; note: string } | null;
  lines: readonly LineHere[];
  others: readonly Other[];
  dock: Dock;
  onDock(dock: Dock): void;
  problemsOpen: boolean;
  onProblems(): void;
}

/** What the flow is called, how it stands, and what can be done with it as a whole. */
export function TopBar({ flowId, live, lines, others, dock, onDock, problemsOpen, onProblems }: Props) {
  const { slug } = useHotel();
  const readOnly = useEditor((state) => state.readOnly);
  return (
    <header className="flex min-h-13 shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b bg-card px-3 py-1.5">
      <Button asChild variant="ghost" size="icon-sm">
        <Link href={`/h/${slug}/flows`} aria-label="Back to all flows">
          <ArrowLeft />
        </Link>
      </Button>
      <FlowName />
      <LiveBadge live={live} lines={lines} />
      {readOnly ? <Badge tone="neutral">Only to look at</Badge> : <SaveIndicator />}
      <span className="flex-1" />
      <PresenceAvatars others={others} />
      <LanguageSelect />
      <ProblemsButton open={problemsOpen} onToggle={onProblems} />
      <span className="flex items-center gap-1.5 max-md:hidden">
        <Button
          size="icon-sm"
          aria-label="Settings of the flow"
          title="Languages, variables, limits"
          aria-pressed={dock === 'flow'}
          onClick={() => onDock(dock === 'flow' ? null : 'flow')}
        >
          <Settings2 />
        </Button>
        <Button asChild size="icon-sm">
          <Link href={`/h/${slug}/flows/${flowId}/versions`} aria-label="Versions" title="Versions">
            <History />
          </Link>
        </Button>
      </span>
      <ScenariosButton open={dock === 'scenarios'} onToggle={() => onDock(dock === 'scenarios' ? null : 'scenarios')} />
      <Button
        size="sm"
        aria-pressed={dock === 'simulator'}
        onClick={() => onDock(dock === 'simulator' ? null : 'simulator')}
      >
        <Play aria-hidden />
        Try it
      </Button>
      <Can permission="call.talk">
        <Button size="sm" aria-pressed={dock === 'talk'} onClick={() => onDock(dock === 'talk' ? null : 'talk')}>
          <PhoneCall aria-hidden />
          Talk
        </Button>
      </Can>
      <Can permission="flow.publish">
        <PublishDialog live={live} lines={lines} />
      </Can>
    </header>
  );
}

function LiveBadge({ live, lines }: Pick<Props, 'live' | 'lines'>) {
  const names = lines.map((line) => line.name).join(', ');
  if (!live) return <Badge tone="outline">Never published</Badge>;
  return (
    <Badge tone="success" title={`${live.note}${names ? `\nCallers of ${names} reach it.` : '\nNo line leads to it.'}`}>
      Live v{live.number}
      {lines.length > 0 && (
        <span className="font-normal max-xl:sr-only">
          · {lines.length} {lines.length === 1 ? 'line' : 'lines'}
        </span>
      )}
    </Badge>
  );
}
