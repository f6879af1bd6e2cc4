'use client';
import type { Vendor } from '@innline/shared';
import { formatNumber } from '@innline/shared/phone';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { SkeletonRows } from '@/components/ui/skeleton';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import type { Carrier } from '../types';

type Rings = Carrier['numbers'][number]['rings'];

const RINGS: Record<Rings, { label: string; tone: BadgeTone }> = {
  here: { label: 'Rings here', tone: 'success' },
  elsewhere: { label: 'Rings elsewhere', tone: 'warning' },
  nowhere: { label: 'Rings nowhere', tone: 'neutral' },
};

/** The numbers the hotel has with a carrier, where each rings, and the button that brings it here. */
export function NumbersCard({ vendor, label }: { vendor: Vendor; label: string }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { id: hotelId, country } = useHotel();
  const carriers = useQuery(trpc.connections.carrierNumbers.queryOptions({ hotelId }));
  const assign = useMutation(
    trpc.connections.ringHere.mutationOptions({
      onSuccess: (_, { number }) => toast.done(`${formatNumber(number, country)} rings here now`),
      onError: toast.failed,
      onSettled: () => client.invalidateQueries(trpc.connections.carrierNumbers.pathFilter()),
    }),
  );
  const carrier = carriers.data?.find((candidate) => candidate.vendor === vendor);
  const problem = carrier?.problem ?? (carriers.error && messageOf(carriers.error));
  return (
    <Card>
      <CardHeader
        title="Numbers"
        description={`What you have with ${label}. A number that rings here still needs a line that says where it leads.`}
        actions={
          <Button size="sm" busy={carriers.isFetching} onClick={() => void carriers.refetch()}>
            Look again
          </Button>
        }
      />
      {carriers.isPending && <SkeletonRows rows={2} />}
      {problem && (
        <CardBody className="text-muted-foreground text-sm">
          <p role="status">The numbers could not be asked for. {problem}</p>
        </CardBody>
      )}
      {carrier && !problem && carrier.numbers.length === 0 && (
        <CardBody className="text-muted-foreground text-sm">
          There is no number in this account yet. Buy one there.
        </CardBody>
      )}
      <ul className="divide-y divide-border">
        {carrier?.numbers.map(({ number, id, label: name, rings }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
            <div className="min-w-0 flex-1 basis-40">
              <p className="tabular font-medium text-sm">{formatNumber(number, country)}</p>
              {name && <p className="truncate text-muted-foreground text-xs">{name}</p>}
            </div>
            <Badge tone={RINGS[rings].tone}>{RINGS[rings].label}</Badge>
            {rings !== 'here' && (
              <Button
                size="sm"
                aria-label={`Ring here: ${formatNumber(number, country)}`}
                busy={assign.isPending && assign.variables.number === number}
                onClick={() => assign.mutate({ hotelId, vendor, number })}
              >
                Ring here
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
