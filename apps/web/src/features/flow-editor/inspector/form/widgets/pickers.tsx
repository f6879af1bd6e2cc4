'use client';
import { TOOLS } from '@innline/flow';
import { languageName } from '@innline/shared';
import { useHotelContext } from '../../../hotel/hotel-context';
import { CONTROL } from '../styles';
import type { WidgetProps } from '../types';

interface Entry {
  value: string;
  label: string;
}

/** A choice out of a list. A value that is no longer in the list stays visible as such instead of changing silently. */
export function Select({ entries, none, ...props }: WidgetProps & { entries: readonly Entry[]; none?: string }) {
  const { field, value, onChange, scope, id, describedBy, invalid } = props;
  const current = typeof value === 'string' ? value : '';
  const optional = field.initial === null;
  const missing = current !== '' && !entries.some((entry) => entry.value === current);
  return (
    <select
      id={id}
      className={CONTROL}
      value={current}
      disabled={scope.readOnly}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      {(optional || current === '') && <option value="">{none ?? (optional ? 'None' : 'Choose…')}</option>}
      {missing && <option value={current}>No longer there</option>}
      {entries.map((entry) => (
        <option key={entry.value} value={entry.value}>
          {entry.label}
        </option>
      ))}
    </select>
  );
}

export const fromHotel = (list: readonly { id: string; name: string }[]): Entry[] =>
  list.map(({ id, name }) => ({ value: id, label: name }));

export const SelectField = (props: WidgetProps) => <Select {...props} entries={props.field.choices ?? []} />;

export const DepartmentPicker = (props: WidgetProps) => (
  <Select {...props} entries={fromHotel(useHotelContext().departments)} none="No department" />
);

export const SchedulePicker = (props: WidgetProps) => (
  <Select {...props} entries={fromHotel(useHotelContext().schedules)} none="Always the same way" />
);

export const LanguagePicker = (props: WidgetProps) => (
  <Select
    {...props}
    entries={props.scope.document.languages.map((code) => ({ value: code, label: languageName(code) }))}
  />
);

const TOOL_ENTRIES: Entry[] = Object.values(TOOLS).map((tool) => ({ value: tool.name, label: tool.label }));
export const ToolPicker = (props: WidgetProps) => <Select {...props} entries={TOOL_ENTRIES} />;

const KEYS: Entry[] = [...'1234567890*#'].map((key) => ({ value: key, label: key }));
export const DigitPicker = (props: WidgetProps) => (
  <span className="w-24">
    <Select {...props} entries={KEYS} none="No key" />
  </span>
);
