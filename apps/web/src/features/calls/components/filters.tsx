'use client';
import { languageName } from '@innline/shared';
import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SearchInput } from '@/components/ui/search-input';
import { Select } from '@/components/ui/select';
import { cn } from '@/lib/cn';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import type { useFilter } from '../use-filter';
import { END_REASONS } from '../words';

const ANY = 'any';
const withAny = (label: string, options: { value: string; label: string }[]) => [{ value: ANY, label }, ...options];
const named = (rows: { id: string; name: string }[] = []) => rows.map(({ id, name }) => ({ value: id, label: name }));
const words = (values: string[] = []) => values.map((value) => ({ value, label: value }));
const languages = (codes: string[] = []) => codes.map((value) => ({ value, label: languageName(value) }));

/** Everything the history can be narrowed by. */
export function Filters({ state }: { state: ReturnType<typeof useFilter> }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.calls.facets.queryOptions({ hotelId: hotel.id }));
  const { values, setValues } = state;
  // phones show the search alone until somebody asks for more
  const [open, setOpen] = useState(false);
  const folded = open ? undefined : 'max-md:hidden';
  const choice = (name: 'flowId' | 'lineId' | 'endReason' | 'outcome' | 'language') => ({
    value: values[name] || ANY,
    onValueChange: (value: string) => void setValues({ [name]: value === ANY ? null : value }),
  });

  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-2">
        <SearchInput
          aria-label="Search in transcripts"
          placeholder="Search what was said…"
          className="min-w-48 flex-1"
          value={values.text}
          onChange={(event) => void setValues({ text: event.target.value || null })}
        />
        <Button
          className="md:hidden"
          aria-expanded={open}
          aria-controls="call-filters"
          onClick={() => setOpen((before) => !before)}
        >
          <SlidersHorizontal /> Filters{state.active > 0 && ` · ${state.active}`}
        </Button>
        <Input
          aria-label="Caller’s number"
          placeholder="Caller’s number"
          className={cn('w-44 max-md:w-full', folded)}
          inputMode="tel"
          value={values.callerNumber}
          onChange={(event) => void setValues({ callerNumber: event.target.value || null })}
        />
        {state.active > 0 && <Button onClick={() => void state.clear()}>Clear</Button>}
      </div>
      <div
        id="call-filters"
        className={cn(
          'grid grid-cols-2 items-end gap-2 md:grid-cols-4 lg:grid-cols-[repeat(2,10rem)_repeat(5,minmax(0,1fr))]',
          folded,
        )}
      >
        <Field label="From">
          <DateInput value={values.from} onChange={(event) => void setValues({ from: event.target.value || null })} />
        </Field>
        <Field label="To">
          <DateInput value={values.to} onChange={(event) => void setValues({ to: event.target.value || null })} />
        </Field>
        <Field label="Flow">
          <Select {...choice('flowId')} options={withAny('Any flow', named(data?.flows))} />
        </Field>
        <Field label="Line">
          <Select {...choice('lineId')} options={withAny('Any line', named(data?.lines))} />
        </Field>
        <Field label="Ended">
          <Select {...choice('endReason')} options={withAny('Any way', END_REASONS)} />
        </Field>
        <Field label="Outcome">
          <Select {...choice('outcome')} options={withAny('Any', words(data?.outcomes))} />
        </Field>
        <Field label="Language">
          <Select {...choice('language')} options={withAny('Any', languages(data?.languages))} />
        </Field>
        <div className="col-span-full flex min-h-9 flex-wrap items-center gap-x-5 gap-y-2 text-sm">
          <label className="flex items-center gap-2" htmlFor="has-recording">
            <Checkbox
              id="has-recording"
              checked={values.hasRecording}
              onCheckedChange={(on) => void setValues({ hasRecording: on === true || null })}
            />
            Recorded
          </label>
          <label className="flex items-center gap-2" htmlFor="without-drafts">
            <Checkbox
              id="without-drafts"
              checked={values.withoutDrafts}
              onCheckedChange={(on) => void setValues({ withoutDrafts: on === true || null })}
            />
            Without drafts
          </label>
        </div>
      </div>
    </div>
  );
}
