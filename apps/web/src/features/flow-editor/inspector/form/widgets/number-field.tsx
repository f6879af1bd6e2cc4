'use client';
import { useEffect, useState } from 'react';
import { CONTROL } from '../styles';
import type { WidgetProps } from '../types';

/** A number that may be half typed: the config only ever gets numbers, the screen keeps what is being written. */
export function NumberField({ field, value, onChange, scope, id, describedBy, invalid }: WidgetProps) {
  const [text, setText] = useState(String(value ?? ''));
  useEffect(() => {
    setText((before) => (before !== '' && Number(before) === value ? before : String(value ?? '')));
  }, [value]);
  return (
    <input
      id={id}
      type="number"
      inputMode="decimal"
      className={`${CONTROL} !w-24 tabular text-right`}
      value={text}
      min={field.min}
      max={field.max}
      step={field.step ?? 1}
      readOnly={scope.readOnly}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) => {
        setText(event.target.value);
        const number = event.target.valueAsNumber;
        if (Number.isFinite(number)) onChange(number);
        else if (event.target.value === '' && field.initial === null) onChange(null);
      }}
      onBlur={() => setText(String(value ?? ''))}
    />
  );
}

export function SecondsField(props: WidgetProps) {
  return (
    <span className="flex items-center gap-2">
      <NumberField {...props} />
      <span aria-hidden className="text-muted-foreground text-xs">
        sec
      </span>
    </span>
  );
}
