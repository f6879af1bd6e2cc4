'use client';
import { clock, dateTimeIn, durationWords, relativeIn } from '@/lib/time';
import { useNow } from '@/lib/use-now';
import { useHotel } from '@/trpc/hotel';

/** When something happened, near enough; the exact moment in the hotel's zone is in its title. */
export function RelativeTime({ at, className }: { at: Date; className?: string }) {
  const { timeZone } = useHotel();
  const now = useNow();
  return (
    <time
      dateTime={at.toISOString()}
      title={`${dateTimeIn(at, timeZone)} (${timeZone})`}
      className={className}
      suppressHydrationWarning
    >
      {relativeIn(at, now, timeZone)}
    </time>
  );
}

/** The exact moment, in the hotel's zone. */
export function DateTime({ at, className }: { at: Date; className?: string }) {
  const { timeZone } = useHotel();
  return (
    <time dateTime={at.toISOString()} title={timeZone} className={`tabular ${className ?? ''}`}>
      {dateTimeIn(at, timeZone)}
    </time>
  );
}

/** How long something took, in words; `clock` for players and tables. */
export function Duration({ ms, as = 'words', className }: { ms: number; as?: 'words' | 'clock'; className?: string }) {
  return <span className={`tabular ${className ?? ''}`}>{as === 'clock' ? clock(ms) : durationWords(ms)}</span>;
}

/** Counts up from a moment, every second: a live call's timer. */
export function Timer({ since, className }: { since: Date; className?: string }) {
  const now = useNow(1_000);
  return (
    <span role="timer" className={`tabular ${className ?? ''}`} suppressHydrationWarning>
      {clock(now.getTime() - since.getTime())}
    </span>
  );
}
