'use client';
import type { ScheduleListRow } from '@innline/db';
import { describe, evaluate } from '@innline/flow';
import { CalendarClock, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { useNow } from '@/lib/use-now';
import { Can } from '@/trpc/hotel';
import { ClosedToday } from './closed-today';
import { ScheduleDialog } from './schedule-dialog';
import { YearStrip } from './year-strip';

/** Opening hours with the coming year at a glance. */
export function SchedulesTab({ schedules }: { schedules: ScheduleListRow[] }) {
  const now = useNow().getTime();
  const [editing, setEditing] = useState<ScheduleListRow | 'new' | null>(null);
  return (
    <div className="space-y-4">
      <Can permission="line.edit">
        <div className="flex justify-end">
          <Button variant="primary" onClick={() => setEditing('new')}>
            <Plus /> New schedule
          </Button>
        </div>
      </Can>
      {schedules.length === 0 && (
        <Card>
          <EmptyState icon={CalendarClock} title="No schedules yet">
            A schedule holds opening hours, holidays and exceptions. Lines, departments and flows ask it whether the
            hotel is open.
          </EmptyState>
        </Card>
      )}
      {schedules.map((row) => {
        const state = evaluate(row.schedule, now);
        const used = [...row.lines, ...row.departments].map(({ name }) => name);
        return (
          <Card key={row.id} className="space-y-3 px-5 py-4">
            <div className="flex flex-wrap items-start gap-3">
              <div className="min-w-0 flex-1 basis-64">
                <div className="flex items-center gap-2">
                  <h2 className="font-semibold text-[0.9375rem]">{row.name}</h2>
                  <Badge tone={state.open ? 'success' : 'neutral'}>{state.open ? 'Open' : 'Closed'}</Badge>
                </div>
                <p className="mt-1 text-sm">{describe(row.schedule, 'en')}</p>
                <p className="text-muted-foreground text-xs">
                  {row.schedule.timeZone}
                  {used.length > 0 && ` · used by ${used.join(', ')}`}
                </p>
              </div>
              <ClosedToday scheduleId={row.id} schedule={row.schedule} />
              <Can permission="line.edit">
                <Button size="icon" aria-label={`Edit ${row.name}`} onClick={() => setEditing(row)}>
                  <Pencil />
                </Button>
              </Can>
            </div>
            <YearStrip schedule={row.schedule} from={now} />
          </Card>
        );
      })}
      {editing && <ScheduleDialog row={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
