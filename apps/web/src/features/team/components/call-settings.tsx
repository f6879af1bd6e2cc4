'use client';
import type { RecordingConsent } from '@innline/flow';
import { useId, useState } from 'react';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Select } from '@/components/ui/select';
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
        <div className="flex flex-wrap items-center gap-4 py-3">
          <div className="flex-1 basis-60">
            <Label htmlFor={`${id}-consent`}>Before recording</Label>
            <p className="text-muted-foreground text-sm">
              Recording begins when the flow’s variable “recording_consent” is yes. Flows are checked for it.
            </p>
          </div>
          <Select
            id={`${id}-consent`}
            className="w-52"
            value={settings.recordingConsent}
            onValueChange={(value) => onSave({ recordingConsent: value as RecordingConsent })}
            options={[
              { value: 'none', label: 'Nothing is needed' },
              { value: 'told', label: 'Callers must be told' },
              { value: 'agreed', label: 'Callers must agree' },
            ]}
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
