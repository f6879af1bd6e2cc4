'use client';
import { formatNumber } from '@innline/shared/phone';
import { useQuery } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { Headset } from 'lucide-react';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Skeleton } from '@/components/ui/skeleton';
import { useTRPC } from '@/trpc/client';
import { useHotel, useMay } from '@/trpc/hotel';
import { isLive, type LiveCall } from '../calls/live-call';
import type { DeskPhone } from '../calls/phone';
import { useLiveCalls } from '../calls/use-live-calls';
import { useRefusals } from '../calls/use-refusals';
import { CallCard } from './call-card';
import { RingingTransferCard } from './ringing-transfer';
import { SelectedCall } from './selected-call';
import { StaffPhone } from './staff-phone';

/** Live operations: every call as it happens, and the desk's own telephone. */
export function DeskPage() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const { calls: live, loading, error } = useLiveCalls();
  const calls = useMemo(
    () =>
      live.map((call) =>
        call.caller === call.callerNumber ? { ...call, caller: formatNumber(call.caller, hotel.country) } : call,
      ),
    [live, hotel.country],
  );
  useRefusals();
  const departments = useQuery(trpc.desk.departments.queryOptions({ hotelId: hotel.id }));
  const [chosen, setChosen] = useQueryState('call', parseAsString);
  const [phone, setPhone] = useState<DeskPhone | null>(null);
  // released: the same connection goes on as a listener's
  const [connection, setConnection] = useState(0);
  const connect = (to: DeskPhone) => {
    setPhone(to);
    setConnection((before) => before + 1);
  };
  const hangUp = useCallback(() => setPhone(null), []);
  const mayAct = useMay('call.act');
  const selected = calls.find((call) => call.id === chosen) ?? calls.find(isLive) ?? calls[0];
  const ringsMe = (call: LiveCall) =>
    mayAct &&
    call.ringing !== null &&
    phone?.callId !== call.id &&
    (call.ringing.userIds?.includes(hotel.user.id) ??
      (departments.data ?? []).some(({ id, ringsMe }) => ringsMe && id === call.ringing?.departmentId));
  // whoever has this page open can be rung
  useSubscription(trpc.live.atDesk.subscriptionOptions({ hotelId: hotel.id }, { enabled: mayAct }));

  return (
    <div className="flex flex-col gap-5 px-4 py-6 sm:px-8 lg:h-full lg:min-h-0">
      <PageHeader
        title="Desk"
        description={`${calls.filter(isLive).length} live ${calls.filter(isLive).length === 1 ? 'call' : 'calls'}`}
      />
      {calls.filter(ringsMe).map((call) => (
        <RingingTransferCard
          key={call.ringing!.transfer}
          call={call}
          ringing={call.ringing!}
          onAnswer={() =>
            connect({ callId: call.id, caller: call.caller, kind: 'transfer', transfer: call.ringing!.transfer })
          }
        />
      ))}
      {phone && (
        <StaffPhone
          key={connection}
          phone={phone}
          call={calls.find(({ id }) => id === phone.callId)}
          onReleased={() => setPhone({ ...phone, kind: 'listen' })}
          onDone={hangUp}
        />
      )}
      {error && (
        <p role="alert" className="text-destructive text-sm">
          {error.message}
        </p>
      )}
      {loading ? (
        <div className="grid gap-4 lg:grid-cols-[20rem_1fr]">
          <Skeleton className="h-32" />
          <Skeleton className="h-96" />
        </div>
      ) : calls.length === 0 ? (
        <EmptyState
          icon={Headset}
          title="No calls right now"
          action={
            <Button variant="primary" asChild>
              <Link href={`/h/${hotel.slug}/talk`}>Call the hotel yourself</Link>
            </Button>
          }
        >
          A call appears here the moment it rings, with every word as it is spoken. You can say a sentence, transfer it
          or take it yourself.
        </EmptyState>
      ) : (
        <div className="grid flex-1 gap-4 lg:min-h-72 lg:grid-cols-[20rem_1fr]">
          <ul aria-label="Live calls" className="max-h-72 space-y-3 overflow-y-auto p-0.5 lg:max-h-none">
            {calls.map((call) => (
              <li key={call.id}>
                <CallCard call={call} selected={call.id === selected?.id} onSelect={() => void setChosen(call.id)} />
              </li>
            ))}
          </ul>
          {selected && <SelectedCall key={selected.id} call={selected} phone={phone} onPhone={connect} />}
        </div>
      )}
    </div>
  );
}
