import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useLive } from '@/trpc/live';
import type { Autosave } from '../autosave/autosave';

export interface Other {
  userId: string;
  name: string;
  /** Milliseconds UTC of the last sign of life. */
  at: number;
}

const HERE_EVERY_MS = 20_000;
/** Two signs of life missed: gone, without having been able to say so. */
const GONE_AFTER_MS = 50_000;

/** Who else has this flow open, and what they save meanwhile. `editing`: whether others are told of us. */
export function useOthers(flowId: string, editing: boolean, autosave: Autosave | null): Other[] {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId, user } = useHotel();
  const [others, setOthers] = useState<Other[]>([]);
  const { mutate } = useMutation(trpc.flowEditor.presence.mutationOptions());

  useEffect(() => {
    if (!editing) return;
    const tell = (state: 'here' | 'left') => mutate({ hotelId, flowId, state });
    tell('here');
    const timer = setInterval(() => {
      tell('here');
      setOthers((known) => known.filter((other) => Date.now() - other.at < GONE_AFTER_MS));
    }, HERE_EVERY_MS);
    return () => {
      clearInterval(timer);
      tell('left');
    };
  }, [editing, hotelId, flowId, mutate]);

  useLive({
    onPresence: ({ flowId: where, userId, name, state }) => {
      if (where !== flowId || userId === user.id) return;
      const isNew = state === 'here' && !others.some((other) => other.userId === userId);
      setOthers((known) => {
        const rest = known.filter((other) => other.userId !== userId);
        return state === 'here' ? [...rest, { userId, name, at: Date.now() }] : rest;
      });
      // Whoever just came does not know of us yet.
      if (isNew && editing) mutate({ hotelId, flowId, state: 'here' });
    },
    onChanged: async ({ what, id, byUserId }) => {
      // What we saved ourselves we know already.
      if (what !== 'flow' || id !== flowId || byUserId === user.id) return;
      await queryClient.invalidateQueries(trpc.flowEditor.get.queryFilter({ hotelId, flowId }));
      if (!autosave) return;
      // kept no longer than the editor is open, as there
      const flow = await queryClient.fetchQuery(trpc.flowEditor.get.queryOptions({ hotelId, flowId }, { gcTime: 0 }));
      autosave.theirsArrived({
        revision: flow.revision,
        document: flow.draft,
        byName: flow.draftByName,
        at: flow.draftAt,
      });
    },
  });
  return others;
}
