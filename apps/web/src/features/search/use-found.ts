'use client';
import { formatNumber } from '@innline/shared/phone';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Phone, PhoneIncoming, Workflow } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { Command } from '@/components/shell/types';
import { dateTimeIn } from '@/lib/time';
import { useDebounced } from '@/lib/use-debounced';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

const SHORTEST = 2;
const PAUSE_MS = 180;

/** Flows, lines and calls that what was typed finds, as commands that go there. */
export function useFound(typed: string): { found: Command[]; searching: boolean } {
  const trpc = useTRPC();
  const router = useRouter();
  const { id: hotelId, slug, country, timeZone } = useHotel();
  const query = useDebounced(typed.trim(), PAUSE_MS);
  const enabled = query.length >= SHORTEST;
  const { data, isFetching } = useQuery(
    trpc.search.find.queryOptions({ hotelId, query }, { enabled, placeholderData: keepPreviousData, retry: false }),
  );
  const searching = typed.trim().length >= SHORTEST && (isFetching || query !== typed.trim());
  if (!data || !enabled || typed.trim().length < SHORTEST) return { found: [], searching };
  const to = (path: string) => () => router.push(`/h/${slug}/${path}`);
  const found: Command[] = [
    ...data.flows.map(({ id, name }) => ({
      id: `flow ${id}`,
      label: name,
      group: 'Flows',
      icon: Workflow,
      run: to(`flows/${id}`),
    })),
    ...data.lines.map(({ id, name, number }) => ({
      id: `line ${id}`,
      label: name,
      hint: number ? formatNumber(number, country) : undefined,
      group: 'Lines',
      icon: Phone,
      run: to(`lines#line-${id}`),
    })),
    ...data.calls.map((call) => ({
      id: `call ${call.id}`,
      label: call.callerName ?? (call.callerNumber ? formatNumber(call.callerNumber, country) : 'Unknown caller'),
      hint: [dateTimeIn(call.startedAt, timeZone), call.said ? `“${call.said}”` : call.flowName].join(' · '),
      group: 'Calls',
      icon: PhoneIncoming,
      run: to(`calls/${call.id}`),
    })),
  ];
  return { found, searching };
}
