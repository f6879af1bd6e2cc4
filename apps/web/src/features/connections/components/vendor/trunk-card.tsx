'use client';
import type { Vendor } from '@innline/shared';
import { formatNumber } from '@innline/shared/phone';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { SkeletonRows } from '@/components/ui/skeleton';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

/** The SIP trunk between a carrier and LiveKit: what is done, what is missing, and the button that does it. */
export function TrunkCard({ vendor }: { vendor: Vendor }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { id: hotelId, country } = useHotel();
  const trunk = useQuery(trpc.connections.trunk.queryOptions({ hotelId, vendor }));
  const lines = useQuery(trpc.lines.listLines.queryOptions({ hotelId }));
  const setUp = useMutation(
    trpc.connections.setUpTrunk.mutationOptions({
      onSuccess: () => toast.done('The trunk is set up as far as it can be'),
      onError: toast.failed,
      onSettled: () => client.invalidateQueries(trpc.connections.trunk.pathFilter()),
    }),
  );
  const numbers = (lines.data ?? []).flatMap(({ number }) => number ?? []);
  const steps = trunk.data?.steps ?? [];
  const done = steps.length > 0 && steps.every((step) => step.done);
  // LiveKit holds the trunk; a carrier has one to show only where it takes part in setting it up
  if (vendor !== 'livekit' && trunk.error?.data?.code === 'UNPROCESSABLE_CONTENT') return null;
  return (
    <Card>
      <CardHeader
        title="SIP trunk"
        description="Brings your numbers into LiveKit rooms. You need it only if calls shall travel by LiveKit."
      />
      {trunk.isPending && <SkeletonRows rows={3} />}
      {trunk.isError && (
        <CardBody className="text-muted-foreground text-sm">
          <p role="status">{messageOf(trunk.error)}</p>
        </CardBody>
      )}
      {trunk.data && (
        <CardBody className="space-y-4">
          <ol className="space-y-2.5">
            {steps.map((step) => (
              <li key={step.label} className="flex gap-2.5 text-sm">
                {step.done ? (
                  <CircleCheck className="mt-0.5 size-4 shrink-0 text-success" aria-label="Done" />
                ) : (
                  <CircleDashed className="mt-0.5 size-4 shrink-0 text-muted-foreground" aria-label="To do" />
                )}
                <span className="min-w-0">
                  <span className="block">{step.label}</span>
                  {step.detail && <span className="block break-all text-muted-foreground text-xs">{step.detail}</span>}
                </span>
              </li>
            ))}
          </ol>
          <p className="text-[0.8125rem] text-muted-foreground">
            {numbers.length > 0
              ? `For the numbers of your lines: ${numbers.map((number) => formatNumber(number, country)).join(', ')}.`
              : 'No line has a number yet. Give one a number first.'}
          </p>
          <Button
            disabled={numbers.length === 0}
            busy={setUp.isPending}
            onClick={() => setUp.mutate({ hotelId, vendor, numbers })}
          >
            {done ? 'Set up again' : 'Set up the trunk'}
          </Button>
        </CardBody>
      )}
    </Card>
  );
}
