'use client';
import type { CallPage } from '@innline/db';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { DateTime, Duration } from '@/components/ui/time';
import { cn } from '@/lib/cn';
import { useHotel } from '@/trpc/hotel';
import { callerWords, endWords } from '../words';

/** The history on a phone: a call is a row to tap, with what matters most. */
export function HistoryList({ calls, className }: { calls: CallPage['calls']; className?: string }) {
  const hotel = useHotel();
  return (
    <ul aria-label="Calls" className={cn('divide-y divide-border text-sm', className)}>
      {calls.map((call) => {
        const { label, tone } = endWords(call);
        return (
          <li key={call.id}>
            <Link className="block space-y-1 px-4 py-3 active:bg-accent" href={`/h/${hotel.slug}/calls/${call.id}`}>
              <span className="flex items-center justify-between gap-3">
                <span className="tabular min-w-0 truncate font-medium">{callerWords(call, hotel.country)}</span>
                <Badge tone={tone}>{label}</Badge>
              </span>
              <span className="flex justify-between gap-3 text-muted-foreground text-xs">
                <span className="min-w-0 truncate">
                  <DateTime at={call.startedAt} /> · {call.flowName}
                </span>
                {call.durationMs !== null && <Duration ms={call.durationMs} as="clock" />}
              </span>
              {call.match && (
                <span className="line-clamp-2 block text-muted-foreground text-xs">“{call.match.text}”</span>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
