'use client';
import type { CallPage } from '@innline/db';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Table, TBody, Td, THead, Th, Tr } from '@/components/ui/table';
import { DateTime, Duration } from '@/components/ui/time';
import { useHotel } from '@/trpc/hotel';
import { callerWords, endWords } from '../words';

/** Calls, newest first; a search shows where it was found. */
export function HistoryTable({ calls }: { calls: CallPage['calls'] }) {
  const hotel = useHotel();
  return (
    <Table>
      <THead>
        <Tr>
          <Th>When</Th>
          <Th>Caller</Th>
          <Th>Flow</Th>
          <Th>Ended</Th>
          <Th>Last step</Th>
          <Th className="text-right">Duration</Th>
        </Tr>
      </THead>
      <TBody>
        {calls.map((call) => {
          const { label, tone } = endWords(call);
          return (
            <Tr key={call.id}>
              <Td className="whitespace-nowrap">
                <Link className="font-medium hover:underline" href={`/h/${hotel.slug}/calls/${call.id}`}>
                  <DateTime at={call.startedAt} />
                </Link>
              </Td>
              <Td>
                <p className="whitespace-nowrap">{callerWords(call, hotel.country)}</p>
                {call.match && (
                  <p className="line-clamp-1 max-w-72 text-muted-foreground text-xs">“{call.match.text}”</p>
                )}
              </Td>
              <Td className="whitespace-nowrap">
                {call.flowName}{' '}
                <span className="text-muted-foreground text-xs">
                  {call.flowVersionNumber === null ? 'draft' : `v${call.flowVersionNumber}`}
                </span>
              </Td>
              <Td>
                <Badge tone={tone}>{label}</Badge>
                {call.outcome && <span className="ml-2 text-muted-foreground text-xs">{call.outcome}</span>}
              </Td>
              <Td className="max-w-48 truncate text-muted-foreground">{call.nodeName}</Td>
              <Td className="text-right">{call.durationMs !== null && <Duration ms={call.durationMs} as="clock" />}</Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}
