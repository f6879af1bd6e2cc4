'use client';
import { ArrowLeft, History, PhoneCall, Play, Settings2 } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Tooltip, TooltipProvider } from '@/components/ui/tooltip';
import { Can, useHotel } from '@/trpc/hotel';
import type { LineHere } from '../publish/lines-here';
import { PublishDialog } from '../publish/publish-dialog';
import { ScenariosButton } from '../scenarios/scenarios-button';
import { useEditor } from '../store/context';
import { BarButton } from './bar-button';
import { FlowName } from './flow-name';
import { LanguageSelect } from './language-select';
import { MoreMenu } from './more-menu';
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

/** What the flow is called, how it stands, and what can be done with it as a whole: one row, however little room there is. */
export function TopBar({ flowId, live, lines, others, dock, onDock, problemsOpen, onProblems }: Props) {
  const { slug } = useHotel();
  const readOnly = useEditor((state) => state.readOnly);
  const toggle = (wanted: Exclude<Dock, null>) => () => onDock(dock === wanted ? null : wanted);
  const versions = `/h/${slug}/flows/${flowId}/versions`;
  return (
    <TooltipProvider delayDuration={300}>
      <header className="@container/bar shrink-0 border-b bg-card">
        <div className="flex h-13 items-center gap-2 @max-[640px]/bar:gap-1.5 px-3 @max-[640px]/bar:px-2">
          <Button asChild variant="ghost" size="icon-sm">
            <Link href={`/h/${slug}/flows`} aria-label="Back to all flows">
              <ArrowLeft />
            </Link>
          </Button>
          <FlowName />
          <span className="shrink-0 @max-[640px]/bar:hidden">
            <LiveBadge live={live} lines={lines} />
          </span>
          {readOnly ? <Badge tone="neutral">Only to look at</Badge> : <SaveIndicator />}
          <span className="flex-1" />
          <PresenceAvatars others={others} />
          <LanguageSelect />
          <ProblemsButton open={problemsOpen} onToggle={onProblems} />
          <span className="flex items-center gap-2 @max-[640px]/bar:hidden">
            <BarButton
              icon={Settings2}
              label="Settings of the flow"
              hint="Languages, variables, limits"
              pressed={dock === 'flow'}
              onPress={toggle('flow')}
            />
            <Tooltip text="Versions" side="bottom">
              <Button asChild size="sm">
                <Link href={versions} aria-label="Versions">
                  <History aria-hidden />
                </Link>
              </Button>
            </Tooltip>
            <ScenariosButton open={dock === 'scenarios'} onToggle={toggle('scenarios')} />
          </span>
          <BarButton
            icon={Play}
            label="Try it"
            hint="Try it: type or press keys as the caller"
            wordsFrom="medium"
            pressed={dock === 'simulator'}
            onPress={toggle('simulator')}
          />
          <Can permission="call.talk">
            <BarButton
              icon={PhoneCall}
              label="Talk"
              hint="Talk to the draft"
              wordsFrom="wide"
              pressed={dock === 'talk'}
              className="@max-[640px]/bar:hidden"
              onPress={toggle('talk')}
            />
          </Can>
          <MoreMenu state={stateWords(live, lines)} versionsHref={versions} onDock={onDock} />
          <Can permission="flow.publish">
            <PublishDialog live={live} lines={lines} />
          </Can>
        </div>
      </header>
    </TooltipProvider>
  );
}

type Reach = Pick<Props, 'live' | 'lines'>;

const lineCount = (lines: Reach['lines']) => `${lines.length} ${lines.length === 1 ? 'line' : 'lines'}`;

function stateWords(live: Reach['live'], lines: Reach['lines']): string {
  if (!live) return 'Never published';
  return lines.length > 0 ? `Version ${live.number} is live on ${lineCount(lines)}` : `Version ${live.number} is live`;
}

function LiveBadge({ live, lines }: Reach) {
  const names = lines.map((line) => line.name).join(', ');
  if (!live) return <Badge tone="outline">Never published</Badge>;
  return (
    <Badge tone="success" title={`${live.note}${names ? `\nCallers of ${names} reach it.` : '\nNo line leads to it.'}`}>
      Live v{live.number}
      {lines.length > 0 && <span className="@max-[1180px]/bar:sr-only font-normal">· {lineCount(lines)}</span>}
    </Badge>
  );
}
