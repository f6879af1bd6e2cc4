'use client';
import { dayStrip, localParts, type Schedule } from '@innline/flow';
import { useMemo } from 'react';
import { dateIn, timeIn } from '@/lib/time';

const DAYS = 365;

/** 365 days, a thin column each: as tall as the day is open, marked where an exception rules. */
export function YearStrip({ schedule, from }: { schedule: Schedule; from: number }) {
  const today = localParts(from, schedule.timeZone).date;
  const days = useMemo(() => dayStrip(schedule, today, DAYS), [schedule, today]);
  const open = days.filter(({ ranges }) => ranges.length > 0).length;
  return (
    <svg
      viewBox={`0 0 ${DAYS} 24`}
      preserveAspectRatio="none"
      className="h-7 w-full rounded-sm bg-muted"
      role="img"
      aria-label={`The next 365 days: open on ${open}, closed on ${DAYS - open}`}
    >
      {days.map((day, index) => {
        const hours = day.ranges.map(
          (range) =>
            `${timeIn(new Date(range.from), schedule.timeZone)}–${timeIn(new Date(range.to), schedule.timeZone)}`,
        );
        return (
          <g key={day.date}>
            <title>
              {`${dateIn(new Date(day.from), schedule.timeZone)}: ${hours.join(', ') || 'closed'}${day.exception ? ` (${day.exception})` : ''}`}
            </title>
            <rect x={index} y={0} width={1} height={24} fill="transparent" />
            {day.ranges.map((range) => {
              const start = ((range.from - day.from) / (day.to - day.from)) * 24;
              const end = ((range.to - day.from) / (day.to - day.from)) * 24;
              return (
                <rect
                  key={range.from}
                  x={index}
                  y={start}
                  width={0.86}
                  height={end - start}
                  fill="var(--primary)"
                  opacity={0.75}
                />
              );
            })}
            {day.exception && <rect x={index} y={21} width={1} height={3} fill="var(--warning)" />}
          </g>
        );
      })}
    </svg>
  );
}
