'use client';
import type { LineRow } from '@innline/db';
import { formatNumber } from '@innline/shared/phone';
import { Pencil, Phone } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/time';
import { useCarrierNumbers } from '@/features/connections';
import { Can, useHotel } from '@/trpc/hotel';
import { leadsTo } from '../leads-to';
import { ClosedToday } from './closed-today';

/** One line: number, where it leads at the chosen moment and until when, the one-tap "closed today". */
export function LineCard({ line, at, onEdit }: { line: LineRow; at: number; onEdit: () => void }) {
  const hotel = useHotel();
  const leads = leadsTo(line, at);
  const carried = useCarrierNumbers().find(line.number);
  return (
    <Card
      id={`line-${line.id}`}
      aria-label={line.name}
      className="flex scroll-mt-4 flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4"
    >
      <div className="min-w-0 flex-1 basis-72">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="font-semibold text-[0.9375rem]">{line.name}</h2>
          {line.number && (
            <span className="tabular text-muted-foreground text-sm">
              {formatNumber(line.number, hotel.country)}
              {carried && ` · ${carried.carrier}`}
            </span>
          )}
          {carried && carried.rings !== 'here' && <Badge tone="warning">Does not ring here</Badge>}
          {leads.open !== null && (
            <Badge tone={leads.open ? 'success' : 'neutral'}>{leads.open ? 'Open' : 'Closed'}</Badge>
          )}
          {leads.problem && <Badge tone="danger">Nobody answers</Badge>}
        </div>
        <p className="mt-1 text-sm">
          {leads.sentence}
          {leads.flowId && (
            <Link
              className="ml-2 text-primary-text underline"
              href={`/h/${hotel.slug}/flows/${leads.flowId}/summary`}
              aria-label={`What callers of ${line.name} meet, in plain words`}
            >
              What they meet
            </Link>
          )}
        </p>
        {leads.why && (
          <p className="text-muted-foreground text-xs">
            {leads.why}
            {leads.until && (
              <>
                {' · changes '}
                <DateTime at={new Date(leads.until)} />
              </>
            )}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {line.schedule && <ClosedToday scheduleId={line.schedule.id} schedule={line.schedule.schedule} />}
        <Can permission="call.talk">
          <Button asChild>
            <Link href={`/h/${hotel.slug}/talk?call=line:${line.id}`}>
              <Phone /> Talk
            </Link>
          </Button>
        </Can>
        <Can permission="line.edit">
          <Button size="icon" aria-label={`Edit ${line.name}`} onClick={onEdit}>
            <Pencil />
          </Button>
        </Can>
      </div>
    </Card>
  );
}
