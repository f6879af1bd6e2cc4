'use client';
import { useId, useState } from 'react';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { useMay } from '@/trpc/hotel';
import type { SaveSettings, Settings } from './hotel-settings-page';

type Limit = 'maxChoices' | 'maxLostSeconds' | 'maxLostSteps';

const LIMITS: { field: Limit; label: string; help: string; min: number; max: number; unit: string }[] = [
  {
    ...{ field: 'maxChoices', label: 'Choices to a person', min: 1, max: 20, unit: 'at most' },
    help: 'From every question callers get to a person, a message or a call back.',
  },
  {
    ...{ field: 'maxLostSeconds', label: 'Patience of lost callers', min: 30, max: 1_800, unit: 'seconds' },
    help: 'Who says nothing, or is never understood, is at an end or with a person by then.',
  },
  {
    ...{ field: 'maxLostSteps', label: 'Steps of lost callers', min: 3, max: 200, unit: 'at most' },
    help: 'They go through no more steps than these.',
  },
];

/** What a flow must keep to before it may be published. Saved as soon as a field is left. */
export function GuaranteeSettings({ settings, onSave }: { settings: Settings; onSave: SaveSettings }) {
  return (
    <Card>
      <CardHeader title="Guarantees" description="A flow that breaks one of these cannot be published." />
      <CardBody className="divide-y divide-border">
        {LIMITS.map((limit) => (
          <LimitRow key={limit.field} {...limit} value={settings[limit.field]} onSave={onSave} />
        ))}
      </CardBody>
    </Card>
  );
}

type RowProps = (typeof LIMITS)[number] & { value: number; onSave: SaveSettings };

function LimitRow({ field, label, help, min, max, unit, value, onSave }: RowProps) {
  const id = useId();
  const mayEdit = useMay('hotel.edit');
  const [typed, setTyped] = useState(String(value));
  const save = () => {
    const number = Math.round(Number(typed));
    if (!Number.isFinite(number) || number < min || number > max) return setTyped(String(value));
    if (number !== value) onSave({ [field]: number });
  };
  return (
    <div className="flex flex-wrap items-center gap-4 py-3">
      <div className="flex-1 basis-60">
        <Label htmlFor={id}>{label}</Label>
        <p className="text-muted-foreground text-sm">{help}</p>
      </div>
      <Input
        id={id}
        type="number"
        min={min}
        max={max}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        disabled={!mayEdit}
        className="tabular w-24 text-right"
      />
      <span className="w-16 text-sm">{unit}</span>
    </div>
  );
}
