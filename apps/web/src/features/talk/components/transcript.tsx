'use client';
import { Bot, Headset, User } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { cn } from '@/lib/cn';
import type { Line } from '../softphone/call-view';

const SPEAKER = {
  hotel: { label: 'Hotel', icon: Bot },
  caller: { label: 'Caller', icon: User },
  staff: { label: 'Staff', icon: Headset },
} as const;

interface TranscriptProps {
  lines: Line[];
  /** What stands there before anything was said. */
  empty: string;
  /** The call is over: it is read from its beginning. */
  over?: boolean;
  className?: string;
}

/** What is being said, newest at the bottom. Follows along until somebody scrolls up to read. */
export function Transcript({ lines, className, empty, over = false }: TranscriptProps) {
  const box = useRef<HTMLDivElement>(null);
  const following = useRef(!over);
  const last = lines.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the last line changes, not when anything else does
  useEffect(() => {
    if (following.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [lines.length, last?.text]);

  return (
    <div
      ref={box}
      role="log"
      aria-label="Transcript"
      aria-live="polite"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        following.current = scrollHeight - scrollTop - clientHeight < 48;
      }}
      className={cn('min-h-0 flex-1 space-y-3 overflow-y-auto px-4 py-3', className)}
    >
      {lines.length === 0 && <p className="py-6 text-center text-muted-foreground text-sm">{empty}</p>}
      {lines.map((line) => (
        <TranscriptLine key={line.segment} line={line} />
      ))}
    </div>
  );
}

function TranscriptLine({ line }: { line: Line }) {
  const { label, icon: Icon } = SPEAKER[line.speaker];
  const mine = line.speaker === 'caller';
  return (
    <div className={cn('flex gap-2.5', mine && 'flex-row-reverse')}>
      <span
        title={label}
        className={cn(
          'mt-0.5 flex size-7 shrink-0 items-center justify-center rounded-full',
          mine ? 'bg-secondary text-secondary-foreground' : 'bg-primary-soft text-primary-text',
        )}
      >
        <Icon className="size-4" aria-hidden />
        <span className="sr-only">{label}:</span>
      </span>
      <p
        className={cn(
          'max-w-[min(85%,42rem)] rounded-xl px-3 py-2 text-sm leading-relaxed',
          mine ? 'rounded-tr-sm bg-secondary' : 'rounded-tl-sm bg-muted',
          !line.final && 'text-muted-foreground italic',
        )}
      >
        {line.text || '…'}
      </p>
    </div>
  );
}
