'use client';
import { languageName } from '@innline/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { DeleteButton } from '@/components/ui/delete-button';
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

export interface AnnouncementValues {
  id: string;
  name: string;
  texts: Record<string, string>;
  firstDay: string | null;
  lastDay: string | null;
  active: boolean;
}

interface Props {
  /** Null: a new one is written. */
  announcement: AnnouncementValues | null;
  onClose: () => void;
}

const EMPTY = { name: '', texts: {}, firstDay: null, lastDay: null, active: true };

/** An announcement: what is said in each language, and from when to when. */
export function AnnouncementDialog({ announcement, onClose }: Props) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [values, setValues] = useState<Omit<AnnouncementValues, 'id'>>(announcement ?? EMPTY);
  const change = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  const done = {
    onSuccess: async () => {
      await client.invalidateQueries(trpc.hotel.announcements.queryFilter());
      onClose();
    },
    onError: toast.failed,
  };
  const save = useMutation(trpc.hotel.saveAnnouncement.mutationOptions(done));
  const remove = useMutation(trpc.hotel.removeAnnouncement.mutationOptions(done));
  const { name, texts, firstDay, lastDay, active } = values;
  const languages = [...new Set([...hotel.languages, ...Object.keys(texts)])];
  const backwards = firstDay !== null && lastDay !== null && lastDay < firstDay;
  const written = Object.values(texts).some((text) => text.trim() !== '');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={announcement ? 'Edit announcement' : 'New announcement'}>
        <Field label="Name" help="For your team, such as “Pool closed”. A flow can ask for it by name.">
          <Input value={name} maxLength={120} onChange={({ target }) => change({ name: target.value })} />
        </Field>
        {languages.map((language) => (
          <Field
            key={language}
            label={`Text in ${languageName(language)}`}
            help="Said as it stands. Left empty, callers of this language hear another one."
          >
            <Textarea
              value={texts[language] ?? ''}
              maxLength={1000}
              onChange={({ target }) => change({ texts: { ...texts, [language]: target.value } })}
            />
          </Field>
        ))}
        <div className="grid grid-cols-2 gap-3">
          <Field label="First day" optional>
            <DateInput
              className="w-full"
              value={firstDay ?? ''}
              onChange={({ target }) => change({ firstDay: target.value || null })}
            />
          </Field>
          <Field label="Last day" optional error={backwards ? 'Not before the first.' : null}>
            <DateInput
              className="w-full"
              value={lastDay ?? ''}
              onChange={({ target }) => change({ lastDay: target.value || null })}
            />
          </Field>
        </div>
        <Field label="Tell callers" help="Switched off, nobody hears it.">
          <Switch checked={active} onCheckedChange={(on) => change({ active: on })} />
        </Field>
        <DialogFooter>
          {announcement && (
            <DeleteButton
              title={`Delete “${announcement.name}”?`}
              description="Nobody hears it any more. To keep it for later, switch it off instead."
              busy={remove.isPending}
              onDelete={() => remove.mutate({ hotelId: hotel.id, id: announcement.id })}
            />
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!name.trim() || !written || backwards}
            busy={save.isPending}
            onClick={() =>
              save.mutate({
                ...{ hotelId: hotel.id, id: announcement?.id ?? null },
                ...{ name, texts, firstDay, lastDay, active },
              })
            }
          >
            Save
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
