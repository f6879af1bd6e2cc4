import type { ScenarioCaller } from '@innline/flow';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

/** As many as a scenario may have. */
const MOST_CALLS = 10_000;

const CHANNELS: { value: ScenarioCaller['channel']; label: string }[] = [
  { value: 'phone', label: 'Telephone' },
  { value: 'browser', label: 'A page on the web' },
  { value: 'sip', label: 'A SIP telephone' },
];

/** A name as it is typed: spaces at its end belong to the next word. */
const nameOf = (text: string): string | null => (text.trim() === '' ? null : text);
const wholeNumber = (text: string): number => Math.min(MOST_CALLS, Math.max(0, Math.trunc(Number(text)) || 0));

export type KnownCaller = Pick<ScenarioCaller, 'name' | 'previousCalls' | 'channel'>;

/** What the hotel knows of a caller beside the number: flows decide by it. */
export function CallerFields({ caller, onChange }: { caller: KnownCaller; onChange(caller: KnownCaller): void }) {
  return (
    <>
      <Field label="Caller’s name" help="As the hotel knows it. Empty: not known.">
        <Input
          maxLength={120}
          value={caller.name ?? ''}
          onChange={({ target }) => onChange({ ...caller, name: nameOf(target.value) })}
        />
      </Field>
      <Field label="Calls before this one" help="From one on the caller is known.">
        <Input
          type="number"
          min={0}
          max={MOST_CALLS}
          value={caller.previousCalls}
          onChange={({ target }) => onChange({ ...caller, previousCalls: wholeNumber(target.value) })}
        />
      </Field>
      <Field label="Calls by">
        <Select
          value={caller.channel}
          onValueChange={(chosen) => {
            const channel = CHANNELS.find(({ value }) => value === chosen)?.value ?? caller.channel;
            onChange({ ...caller, channel });
          }}
          options={CHANNELS}
        />
      </Field>
    </>
  );
}
