'use client';
import { type Schedule, WEEKDAYS } from '@innline/flow';
import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { TimeInput } from '@/components/ui/date-input';
import { addRange, copyToAll, DAY_NAMES, removeRange, setRange } from '../week';

/** A day a row; several ranges a day; an end before its begin runs over midnight. */
export function WeekEditor({ schedule, onChange }: { schedule: Schedule; onChange: (next: Schedule) => void }) {
  return (
    <fieldset className="divide-y divide-border rounded-lg border border-border">
      <legend className="sr-only">Weekly hours</legend>
      {WEEKDAYS.map((day) => (
        <div key={day} className="flex flex-wrap items-center gap-2 px-3 py-2">
          <span className="w-24 text-sm">{DAY_NAMES[day]}</span>
          {schedule.weekly[day].length === 0 && <span className="text-muted-foreground text-sm">Closed</span>}
          {schedule.weekly[day].map((range, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ranges are told apart by their place
            <span key={index} className="inline-flex items-center gap-1">
              <TimeInput
                aria-label={`${DAY_NAMES[day]} opens`}
                value={range.from}
                onChange={(event) => onChange(setRange(schedule, day, index, { ...range, from: event.target.value }))}
              />
              –
              <TimeInput
                aria-label={`${DAY_NAMES[day]} closes`}
                // the browser knows no 24:00; midnight at the end of a day is written 00:00
                value={range.to === '24:00' ? '00:00' : range.to}
                onChange={(event) => {
                  const to = event.target.value === '00:00' ? '24:00' : event.target.value;
                  onChange(setRange(schedule, day, index, { ...range, to }));
                }}
              />
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`Remove these hours of ${DAY_NAMES[day]}`}
                onClick={() => onChange(removeRange(schedule, day, index))}
              >
                <X />
              </Button>
            </span>
          ))}
          <span className="ml-auto flex gap-1">
            <Button variant="ghost" size="sm" onClick={() => onChange(addRange(schedule, day))}>
              <Plus /> Hours
            </Button>
            <Button
              variant="ghost"
              size="sm"
              aria-label={`Use the hours of ${DAY_NAMES[day]} on every day`}
              onClick={() => onChange(copyToAll(schedule, day))}
            >
              To all days
            </Button>
          </span>
        </div>
      ))}
    </fieldset>
  );
}
