'use client';
import { localParts, type Schedule, toUtc } from '@innline/flow';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DoorClosed, DoorOpen } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useNow } from '@/lib/use-now';
import { useTRPC } from '@/trpc/client';
import { useHotel, useMay } from '@/trpc/hotel';

/** One tap closes for the rest of the day; it opens again by itself at midnight, or by another tap. */
export function ClosedToday({ scheduleId, schedule }: { scheduleId: string; schedule: Schedule }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const now = useNow().getTime();
  const set = useMutation(
    trpc.lines.overrideSchedule.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: [['lines']] }),
      onError: toast.failed,
    }),
  );
  if (!useMay('line.close_today')) return null;
  const { override } = schedule;
  const active = override !== null && override.until > now;
  const apply = (next: Schedule['override']) => set.mutate({ hotelId: hotel.id, id: scheduleId, override: next });
  if (active) {
    return (
      <Button busy={set.isPending} onClick={() => apply(null)}>
        <DoorOpen /> Follow the hours again
      </Button>
    );
  }
  const closeToday = () => {
    const { date } = localParts(now, schedule.timeZone);
    const tomorrow = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    apply({ state: 'closed', until: toUtc(tomorrow, '00:00', schedule.timeZone), reason: 'Closed today' });
    toast.undo('Closed until midnight.', () => apply(override));
  };
  return (
    <Button busy={set.isPending} onClick={closeToday}>
      <DoorClosed /> Closed today
    </Button>
  );
}
