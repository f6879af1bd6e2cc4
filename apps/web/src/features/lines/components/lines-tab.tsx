'use client';
import type { LineRow, ScheduleListRow } from '@innline/db';
import { Phone, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTimeInput } from '@/components/ui/date-input';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { pretendedMoment } from '@/features/talk';
import { useNow } from '@/lib/use-now';
import { Can, useHotel } from '@/trpc/hotel';
import { LineCard } from './line-card';
import { LineDialog } from './line-dialog';

/** Every line and where it leads: now, or at any chosen moment. */
export function LinesTab({ lines, schedules }: { lines: LineRow[]; schedules: ScheduleListRow[] }) {
  const { timeZone } = useHotel();
  const now = useNow();
  const [moment, setMoment] = useState('');
  const [editing, setEditing] = useState<LineRow | 'new' | null>(null);
  const at = pretendedMoment(moment, timeZone) ?? now.getTime();

  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-3 empty:hidden">
        {lines.length > 0 && (
          <div className="flex items-end gap-2">
            <Field label="What happens at…">
              <DateTimeInput value={moment} onChange={(event) => setMoment(event.target.value)} />
            </Field>
            {moment && <Button onClick={() => setMoment('')}>Now</Button>}
          </div>
        )}
        <Can permission="line.edit">
          <Button variant="primary" onClick={() => setEditing('new')}>
            <Plus /> New line
          </Button>
        </Can>
      </div>
      {lines.length === 0 ? (
        <Card>
          <EmptyState icon={Phone} title="No lines yet">
            A line is a phone number, or an entrance from this page, and the flow its callers reach. Make one to take
            calls.
          </EmptyState>
        </Card>
      ) : (
        lines.map((line) => <LineCard key={line.id} line={line} at={at} onEdit={() => setEditing(line)} />)
      )}
      {editing && (
        <LineDialog line={editing === 'new' ? null : editing} schedules={schedules} onClose={() => setEditing(null)} />
      )}
    </div>
  );
}
