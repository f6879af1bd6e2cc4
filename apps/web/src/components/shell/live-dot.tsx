'use client';
import { Tooltip } from '@/components/ui/tooltip';
import { cn } from '@/lib/cn';
import { type LiveState, useLive } from '@/trpc/live';

const WORDS: Record<LiveState, { label: string; help: string; dot: string }> = {
  live: { label: 'Live', help: 'This page shows what happens as it happens.', dot: 'bg-success' },
  connecting: {
    label: 'Connecting…',
    help: 'The connection is being made. Nothing is lost: the page catches up by itself.',
    dot: 'bg-warning animate-pulse',
  },
  off: {
    label: 'Not live',
    help: 'There is no live connection. What you see is as of when the page was loaded.',
    dot: 'bg-muted-foreground',
  },
};

/** Whether the page is told of what happens. */
export function LiveDot({ compact }: { compact?: boolean }) {
  const { label, help, dot } = WORDS[useLive()];
  return (
    <Tooltip text={help} side="right">
      <div role="status" className="flex h-8 items-center gap-2.5 rounded-md px-2.5 text-muted-foreground text-xs">
        <span className={cn('mx-1 size-2 rounded-full', dot)} />
        <span className={compact ? 'sr-only' : undefined}>{label}</span>
      </div>
    </Tooltip>
  );
}
