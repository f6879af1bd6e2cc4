'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useRouter } from 'next/navigation';
import { toast } from '@/components/ui/toast';
import type { AppRouter } from '@/server/routers';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { CallSettings } from './call-settings';
import { FailureSettings } from './failure-settings';
import { GuaranteeSettings } from './guarantee-settings';
import { HotelFacts } from './hotel-facts';
import { QueryCard } from './query-card';

export type Settings = inferRouterOutputs<AppRouter>['team']['settings'];
export type SaveSettings = (changed: Partial<Settings>) => void;

/** The hotel's own facts, and how it treats its calls. Each part is saved by itself. */
export function HotelSettingsPage() {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { id: hotelId } = useHotel();
  const query = trpc.team.settings.queryOptions({ hotelId });
  const settings = useQuery(query);
  const save = useMutation(
    trpc.team.saveSettings.mutationOptions({
      onMutate: ({ settings: changed }) => {
        const before = queryClient.getQueryData(query.queryKey);
        queryClient.setQueryData(query.queryKey, (old) => old && ({ ...old, ...changed } as Settings));
        return { before };
      },
      onSuccess: () => {
        toast.done('Saved');
        // the shell shows the hotel's name and works in its time zone
        router.refresh();
      },
      onError: (error, _input, kept) => {
        queryClient.setQueryData(query.queryKey, kept?.before);
        toast.failed(error);
      },
      onSettled: () => queryClient.invalidateQueries(query),
    }),
  );
  const onSave: SaveSettings = (changed) => save.mutate({ hotelId, settings: changed });
  return (
    <>
      <QueryCard query={settings} rows={5}>
        {(data) => <HotelFacts settings={data} onSave={onSave} busy={save.isPending} />}
      </QueryCard>
      {settings.data && <FailureSettings settings={settings.data} onSave={onSave} />}
      {settings.data && <CallSettings settings={settings.data} onSave={onSave} />}
      {settings.data && <GuaranteeSettings settings={settings.data} onSave={onSave} />}
    </>
  );
}
