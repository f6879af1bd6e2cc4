'use client';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { Label } from '@/components/ui/label';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { useTRPC } from '@/trpc/client';
import { useHotel, useMay } from '@/trpc/hotel';
import type { SaveSettings, Settings } from './hotel-settings-page';

const NONE = 'none';

/** Who takes callers when a flow breaks and says nothing itself. Saved as soon as it is changed. */
export function FailureSettings({ settings, onSave }: { settings: Settings; onSave: SaveSettings }) {
  const id = useId();
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const mayEdit = useMay('hotel.edit');
  const { data } = useQuery(trpc.lines.listDepartments.queryOptions({ hotelId }));
  const departments = data?.departments ?? [];
  return (
    <Card>
      <CardHeader
        title="If a flow breaks"
        description="A flow with “If something breaks” decides for itself. All others apologise and do this."
      />
      <CardBody className="divide-y divide-border">
        <div className="flex flex-wrap items-center gap-4 py-3">
          <div className="flex-1 basis-60">
            <Label htmlFor={`${id}-desk`}>Pass callers to</Label>
            <p className="text-muted-foreground text-sm">A department somebody is always at.</p>
          </div>
          <Select
            id={`${id}-desk`}
            className="w-52"
            value={settings.onErrorDepartmentId ?? NONE}
            onValueChange={(value) => onSave({ onErrorDepartmentId: value === NONE ? null : value })}
            options={[
              { value: NONE, label: 'Nobody' },
              ...departments.map((department) => ({ value: department.id, label: department.name })),
            ]}
            disabled={!mayEdit}
          />
        </div>
        <div className="flex items-center gap-4 py-3">
          <div className="flex-1">
            <Label htmlFor={`${id}-message`}>Take a message</Label>
            <p className="text-muted-foreground text-sm">Where nobody answers. Otherwise callers hear a goodbye.</p>
          </div>
          <Switch
            id={`${id}-message`}
            checked={settings.onErrorVoicemail}
            onCheckedChange={(onErrorVoicemail) => onSave({ onErrorVoicemail })}
            disabled={!mayEdit}
          />
        </div>
      </CardBody>
    </Card>
  );
}
