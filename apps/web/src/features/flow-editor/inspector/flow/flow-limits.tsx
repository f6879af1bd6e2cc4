'use client';
import { FlowDocument, type FlowLimits as Limits } from '@innline/flow';
import { useEffect, useState } from 'react';
import { setLimits } from '../../operations';
import { applyChange } from '../../store/change';
import { useEditor, useEditorStore } from '../../store/context';
import { CONTROL } from '../form/styles';

const FIELDS: readonly [keyof Limits, string, string, number][] = [
  ['callSeconds', 'Longest call', 'minutes', 60],
  ['hangupSeconds', 'After the caller has left', 'seconds', 1],
  ['hangupSteps', 'Steps after the caller has left', 'steps', 1],
  ['visitsPerNode', 'A step is entered at most', 'times', 1],
  ['hopsPerStep', 'Steps in a row without waiting', 'steps', 1],
  ['variableBytes', 'All a call remembers', 'KB', 1_000],
];

/** Bounds no call crosses; whoever reaches one hears a polite sentence. */
export function FlowLimits() {
  return (
    <details>
      <summary className="cursor-pointer font-medium text-[13px]">Limits</summary>
      <div className="mt-2 space-y-2">
        {FIELDS.map(([name, label, unit, factor]) => (
          <Limit key={name} name={name} label={label} unit={unit} factor={factor} />
        ))}
      </div>
    </details>
  );
}

interface Props {
  name: keyof Limits;
  label: string;
  unit: string;
  factor: number;
}

function Limit({ name, label, unit, factor }: Props) {
  const store = useEditorStore();
  const limits = useEditor((state) => state.document.limits);
  const readOnly = useEditor((state) => state.readOnly);
  const stored = limits[name] / factor;
  const [text, setText] = useState(String(stored));
  useEffect(() => setText(String(stored)), [stored]);
  const next = { ...limits, [name]: Math.round(Number(text) * factor) };
  const valid = text.trim() !== '' && FlowDocument.shape.limits.safeParse(next).success;
  const commit = () => {
    if (!valid) return setText(String(stored));
    if (next[name] !== limits[name]) applyChange(store, `Changed a limit: ${label}`, (draft) => setLimits(draft, next));
  };
  return (
    <label className="flex items-center justify-between gap-2 text-[13px]">
      {label}
      <span className="flex items-center gap-2">
        <input
          type="number"
          className={`${CONTROL} tabular !w-24 text-right`}
          value={text}
          readOnly={readOnly}
          aria-invalid={!valid}
          onChange={(event) => setText(event.target.value)}
          onBlur={commit}
        />
        <span className="w-12 text-muted-foreground text-xs">{unit}</span>
      </span>
    </label>
  );
}
