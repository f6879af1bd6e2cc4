'use client';
import {
  HOLIDAY_PRESETS,
  type HolidayCountry,
  holidayExceptions,
  localParts,
  type Schedule,
  type ScheduleException,
} from '@innline/flow';
import { CalendarPlus, Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { DateInput, TimeInput } from '@/components/ui/date-input';
import { Input } from '@/components/ui/input';
import { useNow } from '@/lib/use-now';

interface ExceptionsEditorProps {
  schedule: Schedule;
  /** ISO 3166-1 alpha-2; offers that country's holidays. */
  country: string;
  onChange: (next: Schedule) => void;
}

/** Days with hours of their own: holidays, a staff party, the season's end. No hours means closed. */
export function ExceptionsEditor({ schedule, country, onChange }: ExceptionsEditorProps) {
  const now = useNow().getTime();
  const { exceptions } = schedule;
  const today = localParts(now, schedule.timeZone).date;
  const year = Number(today.slice(0, 4));
  const set = (next: ScheduleException[]) => onChange({ ...schedule, exceptions: next });
  const change = (index: number, part: Partial<ScheduleException>) =>
    set(exceptions.with(index, { ...exceptions[index]!, ...part }));
  const addHolidays = (from: HolidayCountry) => {
    const known = new Set(exceptions.map((exception) => `${exception.from}${exception.name}`));
    const fresh = holidayExceptions(from, year, year + 1).filter((day) => !known.has(`${day.from}${day.name}`));
    set([...exceptions, ...fresh]);
  };

  return (
    <section aria-label="Holidays and exceptions" className="space-y-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="mr-auto font-medium text-sm">Holidays and exceptions</h3>
        {country in HOLIDAY_PRESETS && (
          <Button size="sm" onClick={() => addHolidays(country as HolidayCountry)}>
            <CalendarPlus /> National holidays {year} and {year + 1}
          </Button>
        )}
        <Button
          size="sm"
          onClick={() => set([...exceptions, { from: today, to: today, name: 'Closed', ranges: [], yearly: false }])}
        >
          <Plus /> Add
        </Button>
      </div>
      {exceptions.map((exception, index) => {
        const [range] = exception.ranges;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: exceptions are told apart by their place
          <div key={index} className="flex flex-wrap items-center gap-2 rounded-lg border border-border px-3 py-2">
            <Input
              aria-label="Name"
              className="w-40"
              value={exception.name}
              onChange={(event) => change(index, { name: event.target.value })}
            />
            <DateInput
              aria-label="First day"
              value={exception.from}
              onChange={(event) => {
                const from = event.target.value;
                change(index, { from, to: exception.to < from ? from : exception.to });
              }}
            />
            –
            <DateInput
              aria-label="Last day"
              value={exception.to}
              onChange={(event) => change(index, { to: event.target.value })}
            />
            {range ? (
              <>
                <TimeInput
                  aria-label="Opens"
                  value={range.from}
                  onChange={(event) => change(index, { ranges: [{ ...range, from: event.target.value }] })}
                />
                <TimeInput
                  aria-label="Closes"
                  value={range.to === '24:00' ? '00:00' : range.to}
                  onChange={(event) =>
                    change(index, {
                      ranges: [{ ...range, to: event.target.value === '00:00' ? '24:00' : event.target.value }],
                    })
                  }
                />
                <Button variant="ghost" size="sm" onClick={() => change(index, { ranges: [] })}>
                  Closed all day
                </Button>
              </>
            ) : (
              <Button
                variant="ghost"
                size="sm"
                onClick={() => change(index, { ranges: [{ from: '10:00', to: '14:00' }] })}
              >
                Closed all day · set hours
              </Button>
            )}
            <Button
              variant="ghost"
              size="sm"
              aria-pressed={exception.yearly}
              onClick={() => change(index, { yearly: !exception.yearly })}
            >
              {exception.yearly ? 'Every year' : 'Once'}
            </Button>
            <Button
              variant="ghost"
              size="icon-sm"
              className="ml-auto"
              aria-label={`Remove ${exception.name}`}
              onClick={() => set(exceptions.filter((_, i) => i !== index))}
            >
              <X />
            </Button>
          </div>
        );
      })}
    </section>
  );
}
