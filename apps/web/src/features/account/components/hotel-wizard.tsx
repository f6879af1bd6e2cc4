'use client';
import { useMutation } from '@tanstack/react-query';
import { getCountries } from 'libphonenumber-js/min';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { LanguagePicker } from '@/components/language-picker';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { messageOf } from '@/components/ui/toast';
import { countryOfZone, countryOptions, currencyOptions, timeZoneOptions, usualIn } from '@/lib/places';
import { useTRPC } from '@/trpc/client';
import { EntryHeader } from './entry-header';

interface HotelWizardProps {
  firstName: string;
  /** Adds to this organization instead of making one. */
  organization: { id: string; name: string } | null;
}

const WITHOUT_USUAL = { timeZone: 'UTC', currency: 'USD', languages: ['en'] };

/** Four questions; the country answers most of them. */
export function HotelWizard({ firstName, organization }: HotelWizardProps) {
  const trpc = useTRPC();
  const [name, setName] = useState('');
  const [country, setCountry] = useState('ES');
  const [place, setPlace] = useState(usualIn('ES') ?? WITHOUT_USUAL);
  const options = useMemo(
    () => ({ countries: countryOptions(getCountries()), zones: timeZoneOptions(), currencies: currencyOptions() }),
    [],
  );
  const open = useMutation(
    trpc.account.openHotel.mutationOptions({ onSuccess: ({ slug }) => location.assign(`/h/${slug}/flows`) }),
  );
  const chooseCountry = (next: string) => {
    setCountry(next);
    setPlace(usualIn(next) ?? WITHOUT_USUAL);
  };
  useEffect(() => {
    const here = countryOfZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (here) {
      setCountry(here);
      setPlace(usualIn(here) ?? WITHOUT_USUAL);
    }
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate({ name, country, ...place, organizationId: organization?.id });
  };
  return (
    <>
      <EntryHeader title={organization ? 'Another hotel' : `Hello, ${firstName}. Which hotel is it?`}>
        {organization
          ? `It joins ${organization.name}; everybody there will see it.`
          : 'You can change all of this later, under Team & settings.'}
      </EntryHeader>
      <form onSubmit={submit} className="space-y-4">
        <Field label="Name of the hotel" help="Callers hear it in the greeting.">
          <Input
            value={name}
            onChange={(event) => setName(event.target.value)}
            required
            minLength={2}
            maxLength={80}
            autoFocus
            placeholder="Hotel Miramar"
          />
        </Field>
        <Field label="Country">
          <Combobox
            value={country}
            onValueChange={chooseCountry}
            options={options.countries}
            searchPlaceholder="Find a country"
          />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Time zone">
            <Combobox
              value={place.timeZone}
              onValueChange={(timeZone) => setPlace({ ...place, timeZone })}
              options={options.zones}
            />
          </Field>
          <Field label="Currency">
            <Combobox
              value={place.currency}
              onValueChange={(currency) => setPlace({ ...place, currency })}
              options={options.currencies}
            />
          </Field>
        </div>
        <LanguagePicker value={place.languages} onChange={(languages) => setPlace({ ...place, languages })} />
        <FormError>{open.error && messageOf(open.error)}</FormError>
        <SubmitButton variant="primary" size="lg" className="w-full" busy={open.isPending || open.isSuccess}>
          {open.isPending || open.isSuccess ? 'Opening…' : 'Open the hotel'}
        </SubmitButton>
      </form>
    </>
  );
}
