'use client';
import { formatNumber } from '@innline/shared/phone';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PhoneOff, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CardHeader } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { RelativeTime } from '@/components/ui/time';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { QueryCard } from './query-card';

export function DoNotCallPage() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId, country } = useHotel();
  const list = useQuery(trpc.team.doNotCall.queryOptions({ hotelId }));
  const refresh = () => queryClient.invalidateQueries(trpc.team.doNotCall.pathFilter());
  const add = useMutation(trpc.team.addDoNotCall.mutationOptions({ onSettled: refresh }));
  const remove = useMutation(trpc.team.removeDoNotCall.mutationOptions({ onError: toast.failed, onSettled: refresh }));
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { hotelId, number, reason },
      {
        onSuccess: () => {
          setNumber('');
          setReason('');
        },
      },
    );
  };
  return (
    <QueryCard
      query={list}
      header={
        <>
          <CardHeader
            title="Do not call"
            description="Nobody of the hotel, and no flow, calls these numbers. They can still call you."
          />
          <form onSubmit={submit} className="flex flex-wrap items-start gap-3 px-5 pb-5">
            <Field label="Number" hideLabel className="w-full sm:w-56" error={add.error && messageOf(add.error)}>
              <Input
                type="tel"
                value={number}
                onChange={(event) => setNumber(event.target.value)}
                placeholder="+34 971 123 456"
                required
              />
            </Field>
            <Field label="Reason" hideLabel className="min-w-40 flex-1">
              <Input
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                placeholder="Reason, if you like"
                maxLength={200}
              />
            </Field>
            <SubmitButton variant="primary" busy={add.isPending}>
              Add
            </SubmitButton>
          </form>
        </>
      }
    >
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState icon={PhoneOff} title="Nobody has asked yet" className="border-border border-t">
            When a caller asks not to be called back, put their number here and the whole hotel keeps to it.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-border border-border border-t">
            {rows.map((row) => (
              <li key={row.id} className="flex items-center gap-x-4 px-5 py-2.5 text-sm">
                <div className="min-w-0 flex-1 gap-x-4 sm:flex">
                  <p className="tabular font-medium sm:w-44">{formatNumber(row.number, country)}</p>
                  <p className="min-w-0 text-muted-foreground">{row.reason}</p>
                </div>
                <RelativeTime at={row.createdAt} className="hidden text-muted-foreground text-xs sm:block" />
                <Button
                  size="icon-sm"
                  variant="ghost"
                  aria-label={`Allow calls to ${formatNumber(row.number, country)} again`}
                  onClick={() =>
                    remove.mutate(
                      { hotelId, id: row.id },
                      {
                        onSuccess: () =>
                          toast.undo('The number may be called again', () =>
                            add.mutate({ hotelId, number: row.number, reason: row.reason }),
                          ),
                      },
                    )
                  }
                >
                  <X />
                </Button>
              </li>
            ))}
          </ul>
        )
      }
    </QueryCard>
  );
}
