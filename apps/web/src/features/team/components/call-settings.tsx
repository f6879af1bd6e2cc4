'use client';
import { useId, useState } from 'react';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Switch } from '@/components/ui/switch';
import { useMay } from '@/trpc/hotel';
import type { SaveSettings, Settings } from './hotel-settings-page';

/** Saved as soon as they are changed. */
export function CallSettings({ settings, onSave }: { settings: Settings; onSave: SaveSettings }) {
  const id = useId();
  const mayEdit = useMay('hotel.edit');
  const [days, setDays] = useState(String(settings.retentionDays));
  const saveDays = () => {
    const value = Math.round(Number(days));
    const valid = Number.isFinite(value) && value >= 1 && value <= 3_650;
    setDays(String(valid ? value : settings.retentionDays));
    if (valid && value !== settings.retentionDays) onSave({ retentionDays: value });
  };
  return (
    <Card>
      <CardHeader title="Recordings" description="Tell callers in your greeting where the law asks for it." />
      <CardBody className="divide-y divide-border">
        <div className="flex items-center gap-4 py-3">
          <div className="flex-1">
            <Label htmlFor={`${id}-record`}>Record calls</Label>
            <p className="text-muted-foreground text-sm">
              The caller on one side, the hotel on the other. Messages left by callers are kept either way.
            </p>
          </div>
          <Switch
            id={`${id}-record`}
            checked={settings.recordCalls}
            onCheckedChange={(recordCalls) => onSave({ recordCalls })}
            disabled={!mayEdit}
          />
        </div>
        <div className="flex items-center gap-4 py-3">
          <div className="flex-1">
            <Label htmlFor={`${id}-days`}>Keep recordings for</Label>
            <p className="text-muted-foreground text-sm">After that they are deleted for good; transcripts stay.</p>
          </div>
          <Input
            id={`${id}-days`}
            type="number"
            min={1}
            max={3650}
            value={days}
            onChange={(event) => setDays(event.target.value)}
            onBlur={saveDays}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
            disabled={!mayEdit}
            className="tabular w-24 text-right"
          />
          <span className="text-sm">days</span>
        </div>
      </CardBody>
    </Card>
  );
}
