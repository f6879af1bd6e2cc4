'use client';
import {
  CircleAlert,
  CircleDot,
  Forward,
  Hash,
  type LucideIcon,
  MapPin,
  MessageCircle,
  MousePointerClick,
  Wrench,
} from 'lucide-react';
import { cn } from '@/lib/cn';
import { clock } from '@/lib/time';
import type { TimelineEntry } from '../timeline';

const ICON: Record<TimelineEntry['kind'], LucideIcon> = {
  step: MapPin,
  said: MessageCircle,
  key: Hash,
  choice: MousePointerClick,
  tool: Wrench,
  transfer: Forward,
  trouble: CircleAlert,
  mark: CircleDot,
};

/** What happened, moment by moment; a moment can be played where there is a recording. */
export function TimelineList({ entries, onPlay }: { entries: TimelineEntry[]; onPlay?: (ms: number) => void }) {
  return (
    <ol aria-label="Timeline" className="space-y-0.5">
      {entries.map((entry) => {
        const Icon = ICON[entry.kind];
        return (
          <li
            key={entry.seq}
            className={cn('flex gap-3 rounded-md px-2 py-1.5', entry.kind === 'step' && 'bg-muted/60')}
          >
            <button
              type="button"
              disabled={!onPlay}
              onClick={() => onPlay?.(entry.atMs)}
              aria-label={`Play from ${clock(entry.atMs)}`}
              className="tabular w-12 shrink-0 self-start text-left text-muted-foreground text-xs leading-5 enabled:hover:text-primary-text enabled:hover:underline"
            >
              {clock(entry.atMs)}
            </button>
            <Icon
              className={cn(
                'mt-0.5 size-4 shrink-0',
                entry.kind === 'trouble' ? 'text-destructive' : 'text-muted-foreground',
              )}
              aria-hidden
            />
            <p className="min-w-0 text-sm leading-5">
              <span className={entry.kind === 'step' ? 'font-medium' : ''}>{entry.title}</span>
              {entry.detail && <span className="text-muted-foreground"> — {entry.detail}</span>}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
