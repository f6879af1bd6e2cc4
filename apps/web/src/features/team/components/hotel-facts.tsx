'use client';
import { getCountries } from 'libphonenumber-js/min';
import { type FormEvent, useMemo, useState } from 'react';
import { LanguagePicker } from '@/components/language-picker';
import { Button } from '@/components/ui/button';
import { CardBody, CardHeader } from '@/components/ui/card';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { countryOptions, currencyOptions, timeZoneOptions } from '@/lib/places';
import { useMay } from '@/trpc/hotel';
import type { SaveSettings, Settings } from './hotel-settings-page';

const FIELDS = ['name', 'timeZone', 'country', 'currency', 'languages', 'phone', 'address', 'website'] as const;
type Facts = Pick<Settings, (typeof FIELDS)[number]>;

const factsOf = (settings: Settings): Facts =>
  Object.fromEntries(FIELDS.map((field) => [field, settings[field]])) as Facts;

export function HotelFacts(props: { settings: Settings; onSave: SaveSettings; busy: boolean }) {
  const mayEdit = useMay('hotel.edit');
  const stored = factsOf(props.settings);
  const [facts, setFacts] = useState(stored);
  const options = useMemo(
    () => ({ countries: countryOptions(getCountries()), zones: timeZoneOptions(), currencies: currencyOptions() }),
    [],
  );
  const set = (changed: Partial<Facts>) => setFacts({ ...facts, ...changed });
  const changed = JSON.stringify(facts) !== JSON.stringify(stored);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSave(facts);
  };
  const text = (field: 'phone' | 'address' | 'website') => ({
    value: facts[field] ?? '',
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value || null }),
    disabled: !mayEdit,
    maxLength: 200,
  });
  return (
    <form onSubmit={submit}>
      <CardHeader
        title="The hotel"
        description="Callers hear the name; every time you see is in the hotel’s time zone."
      />
      <CardBody className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <Field label="Name">
          <Input
            value={facts.name}
            onChange={(event) => set({ name: event.target.value })}
            required
            minLength={2}
            maxLength={80}
            disabled={!mayEdit}
          />
        </Field>
        <Field label="Country">
          <Combobox
            value={facts.country}
            onValueChange={(country) => set({ country })}
            options={options.countries}
            disabled={!mayEdit}
          />
        </Field>
        <Field label="Time zone">
          <Combobox
            value={facts.timeZone}
            onValueChange={(timeZone) => set({ timeZone })}
            options={options.zones}
            disabled={!mayEdit}
          />
        </Field>
        <Field label="Currency">
          <Combobox
            value={facts.currency}
            onValueChange={(currency) => set({ currency })}
            options={options.currencies}
            disabled={!mayEdit}
          />
        </Field>
        <Field label="Phone" optional>
          <Input type="tel" {...text('phone')} maxLength={40} />
        </Field>
        <Field label="Website" optional>
          <Input type="url" placeholder="https://…" {...text('website')} />
        </Field>
        <Field label="Address" optional className="sm:col-span-2">
          <Input {...text('address')} />
        </Field>
        <div className="sm:col-span-2">
          <LanguagePicker value={facts.languages} onChange={(languages) => set({ languages })} disabled={!mayEdit} />
        </div>
      </CardBody>
      {mayEdit && (
        <div className="flex justify-end gap-2 border-border border-t px-5 py-3">
          {changed && <Button onClick={() => setFacts(stored)}>Discard</Button>}
          <SubmitButton variant="primary" disabled={!changed} busy={props.busy}>
            Save
          </SubmitButton>
        </div>
      )}
    </form>
  );
}
