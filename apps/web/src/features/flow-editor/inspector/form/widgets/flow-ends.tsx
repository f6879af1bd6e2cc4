'use client';
import { endsOf, type FlowEnd } from '@innline/flow';
import { useEffect, useMemo } from 'react';
import { useHotelContext } from '../../../hotel/hotel-context';
import type { WidgetProps } from '../types';

const same = (a: readonly FlowEnd[], b: readonly FlowEnd[]) =>
  a.length === b.length && a.every(({ id, label }, at) => id === b[at]!.id && label === b[at]!.label);

/** The ways back from the chosen flow. They follow it: looking at the step takes them over. */
export function FlowEnds({ value, onChange, scope }: WidgetProps) {
  const { flows = {} } = useHotelContext();
  const drawn = (Array.isArray(value) ? value : []) as FlowEnd[];
  const chosen = flows[String(scope.values.flowId ?? '')];
  const ends = useMemo(() => (chosen ? endsOf(chosen.document) : null), [chosen]);
  const follow = ends !== null && !scope.readOnly && !same(ends, drawn);
  useEffect(() => {
    if (follow) onChange(ends);
  });
  if (ends === null)
    return <output className="block text-muted-foreground text-xs">Choose a flow to see how it can end.</output>;
  if (ends.length === 0)
    return <output className="block text-muted-foreground text-xs">This flow never comes back.</output>;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {ends.map(({ id, label }) => (
        <li key={id} className="rounded-md border bg-muted/40 px-2 py-0.5 text-xs">
          {label}
        </li>
      ))}
    </ul>
  );
}
