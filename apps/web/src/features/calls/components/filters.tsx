'use client';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SearchInput } from '@/components/ui/search-input';
import { Select } from '@/components/ui/select';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import type { useFilter } from '../use-filter';
import { END_REASONS } from '../words';

const ANY = 'any';
const withAny = (label: string, options: { value: string; label: string }[]) => [{ value: ANY, label }, ...options];
const named = (rows: { id: string; name: string }[] = []) => rows.map(({ id, name }) => ({ value: id, label: name }));
const words = (values: string[] = []) => values.map((value) => ({ value, label: value }));

/** Everything the history can be narrowed by. */
export function Filters({ state }: { state: ReturnType<typeof useFilter> }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.calls.facets.queryOptions({ hotelId: hotel.id }));
  const { values, setValues } = state;
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
          className="min-w-56 flex-1"
          value={values.text}
          onChange={(event) => void setValues({ text: event.target.value || null })}
        />
        <Input
          aria-label="Caller's number"
          placeholder="Caller's number"
          className="w-44"
          inputMode="tel"
          value={values.callerNumber}
          onChange={(event) => void setValues({ callerNumber: event.target.value || null })}
        />
        {state.active > 0 && <Button onClick={() => void state.clear()}>Clear</Button>}
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <Field label="From" className="w-40">
          <DateInput value={values.from} onChange={(event) => void setValues({ from: event.target.value || null })} />
        </Field>
        <Field label="To" className="w-40">
          <DateInput value={values.to} onChange={(event) => void setValues({ to: event.target.value || null })} />
        </Field>
        <Field label="Flow" className="w-40">
          <Select {...choice('flowId')} options={withAny('Any flow', named(data?.flows))} />
        </Field>
        <Field label="Line" className="w-40">
          <Select {...choice('lineId')} options={withAny('Any line', named(data?.lines))} />
        </Field>
        <Field label="Ended" className="w-40">
          <Select {...choice('endReason')} options={withAny('Any way', END_REASONS)} />
        </Field>
        <Field label="Outcome" className="w-36">
          <Select {...choice('outcome')} options={withAny('Any', words(data?.outcomes))} />
        </Field>
        <Field label="Language" className="w-28">
          <Select {...choice('language')} options={withAny('Any', words(data?.languages))} />
        </Field>
        <div className="flex h-9 items-center gap-4 pl-1 text-sm">
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
