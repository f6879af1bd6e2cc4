'use client';
import type { PaymentLinkRow } from '@innline/db';
import { formatMoney } from '@innline/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { Confirm } from '@/components/ui/alert-dialog';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Td, Tr } from '@/components/ui/table';
import { DateTime } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';
import { paymentState, sendingWords } from '../payment-state';

export function PaymentRow({ link }: { link: PaymentLinkRow }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const cancel = useMutation(
    trpc.payments.cancel.mutationOptions({
      onSuccess: () => toast.done('The link cannot be paid any more'),
      onError: toast.failed,
      onSettled: () => client.invalidateQueries(trpc.payments.list.queryFilter()),
    }),
  );
  const { label, tone } = paymentState(link.state);
  const amount = formatMoney(link.amount, link.currency);
  return (
    <Tr>
      <Td label="When" className="whitespace-nowrap">
        <DateTime at={link.createdAt} />
      </Td>
      <Td>
        <p className="tabular font-medium">{amount}</p>
        <p className="text-muted-foreground text-xs">{link.description}</p>
      </Td>
      <Td label="State">
        <Badge tone={tone}>{label}</Badge>
        <p className="text-muted-foreground text-xs">
          {link.state === 'open' ? sendingWords(link) : link.settledAt && <DateTime at={link.settledAt} />}
        </p>
      </Td>
      <Td label="For">
        {link.reservation && (
          <p>
            {link.reservation.guestName} · <span className="tabular">{link.reservation.confirmationCode}</span>
          </p>
        )}
        {link.callId && (
          <Link className="text-primary-text text-xs underline" href={`/h/${hotel.slug}/calls/${link.callId}`}>
            The call
          </Link>
        )}
      </Td>
      <Td className="whitespace-nowrap text-right">
        {link.state === 'open' && (
          <>
            {link.url && (
              <CopyButton text={link.url} iconOnly variant="ghost" label={`Copy the link to pay ${amount}`} />
            )}
            <Can permission="lead.edit">
              <Confirm
                trigger={
                  <Button variant="ghost" size="sm" busy={cancel.isPending}>
                    Cancel
                  </Button>
                }
                title={`Cancel the link to pay ${amount}?`}
                description="Whoever has it cannot pay with it any more. Nothing is paid back by this."
                confirm="Cancel the link"
                danger
                onConfirm={() => cancel.mutate({ hotelId: hotel.id, id: link.id })}
              />
            </Can>
          </>
        )}
      </Td>
    </Tr>
  );
}
