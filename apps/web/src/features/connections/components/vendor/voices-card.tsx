'use client';
import { languageName } from '@innline/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Play, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { SkeletonRows } from '@/components/ui/skeleton';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import type { VendorState } from '../types';

/** More names nobody reads in a list. */
const MOST_LANGUAGES = 4;

/** The voices of the account, each with its sample; one of them is the hotel's own. */
export function VoicesCard({ state: { vendor, connection } }: { state: VendorState }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { id: hotelId } = useHotel();
  const voices = useQuery(trpc.connections.voices.queryOptions({ hotelId, vendor }));
  const sample = useSample();
  const choose = useMutation(
    trpc.connections.saveVendor.mutationOptions({
      onSuccess: () => toast.done('The hotel has its voice. Publish your flows again to speak with it.'),
      onError: toast.failed,
      onSettled: () => client.invalidateQueries(trpc.connections.vendors.pathFilter()),
    }),
  );
  const chosen = connection?.settings.voiceId;
  return (
    <Card>
      <CardHeader title="Voice" description="Speaks wherever a step does not name another voice." />
      {voices.isPending && <SkeletonRows rows={3} />}
      {voices.isError && (
        <CardBody className="text-muted-foreground text-sm">
          <p role="status">The voices could not be asked for. {messageOf(voices.error)}</p>
        </CardBody>
      )}
      {voices.data?.voices.length === 0 && (
        <CardBody className="text-muted-foreground text-sm">
          <p>This account has no voices yet. Add one at the vendor, then look here again.</p>
        </CardBody>
      )}
      <ul className="max-h-96 divide-y divide-border overflow-y-auto">
        {voices.data?.voices.map(({ id, name, languages, previewUrl }) => (
          <li key={id} className="flex items-center gap-3 px-5 py-2.5">
            <Button
              size="icon-sm"
              disabled={!previewUrl}
              aria-label={sample.playing === id ? `Stop ${name}` : `Listen to ${name}`}
              onClick={() => previewUrl && sample.toggle(id, previewUrl)}
            >
              {sample.playing === id ? <Square /> : <Play />}
            </Button>
            <div className="min-w-0 flex-1">
              <p className="truncate text-sm">{name}</p>
              {languages.length > 0 && (
                <p className="truncate text-muted-foreground text-xs">
                  {languages.slice(0, MOST_LANGUAGES).map(languageName).join(', ')}
                  {languages.length > MOST_LANGUAGES && ` and ${languages.length - MOST_LANGUAGES} more`}
                </p>
              )}
            </div>
            {id === chosen ? (
              <Badge tone="primary">
                <Check aria-hidden /> The hotel’s voice
              </Badge>
            ) : (
              <Button
                size="sm"
                aria-label={`Use ${name}`}
                busy={choose.isPending && choose.variables.settings.voiceId === id}
                onClick={() => choose.mutate({ hotelId, vendor, settings: { ...connection?.settings, voiceId: id } })}
              >
                Use
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** One sample at a time. */
function useSample() {
  const audio = useRef<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState<string | null>(null);
  const stop = () => {
    audio.current?.pause();
    audio.current = null;
    setPlaying(null);
  };
  useEffect(() => () => audio.current?.pause(), []);
  const toggle = (id: string, url: string) => {
    const again = playing === id;
    stop();
    if (again) return;
    const element = new Audio(url);
    element.onended = stop;
    audio.current = element;
    setPlaying(id);
    element.play().catch(() => {
      stop();
      toast.failed(new Error('The sample could not be played. Try another voice.'));
    });
  };
  return { playing, toggle };
}
