'use client';
import { formatNumber } from '@innline/shared/phone';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { DateTime } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';

/** Wake-up calls still to come; nothing where no guest has set one. */
export function WakeUpCalls() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data } = useQuery(trpc.hotel.wakeUpCalls.queryOptions({ hotelId: hotel.id }));
  const cancel = useMutation(
    trpc.hotel.cancelWakeUpCall.mutationOptions({
      onSuccess: () => client.invalidateQueries(trpc.hotel.wakeUpCalls.queryFilter()),
      onError: toast.failed,
    }),
  );
  if (!data?.length) return null;
  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="Wake-up calls"
        description="Placed by themselves, three times if need be. Who does not answer becomes a request below."
      />
      <ul className="divide-y divide-border border-border border-t">
        {data.map(({ id, at, room, number, tries }) => {
          const whom = room ? `Room ${room}` : number && formatNumber(number, hotel.country);
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2.5 text-sm">
              <DateTime at={at} className="w-36 shrink-0 font-medium" />
              <span className="min-w-0 flex-1">
                {whom}
                {tries > 0 && <span className="text-muted-foreground"> · rung {tries} of 3 times</span>}
              </span>
              <Can permission="lead.edit">
                <Button
                  variant="ghost"
                  size="sm"
                  aria-label={`Cancel the wake-up call of ${whom}`}
                  busy={cancel.isPending && cancel.variables.id === id}
                  onClick={() => cancel.mutate({ hotelId: hotel.id, id })}
                >
                  Cancel
                </Button>
              </Can>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
