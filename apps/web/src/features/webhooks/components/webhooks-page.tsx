'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus, Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import { ErrorPanel } from '@/components/error-panel';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import type { Webhook } from './types';
import { WebhookDialog } from './webhook-dialog';
import { WebhookRow } from './webhook-row';

export function WebhooksPage() {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const webhooks = useQuery(trpc.webhooks.list.queryOptions({ hotelId }));
  const [editing, setEditing] = useState<Webhook | 'new' | null>(null);
  const add = (
    <Button variant="primary" onClick={() => setEditing('new')}>
      <Plus /> New webhook
    </Button>
  );
  return (
    <>
      <Card>
        <CardHeader
          title="Webhooks"
          description={
            <>
              Your own systems are told what happens on the phone.{' '}
              <a href="/api/v1/openapi.json" className="font-medium text-primary-text hover:underline">
                What they get
              </a>
            </>
          }
          actions={webhooks.data && webhooks.data.length > 0 && add}
        />
        {webhooks.isPending && <SkeletonRows rows={3} />}
        {webhooks.isError && <ErrorPanel error={webhooks.error} retry={() => webhooks.refetch()} />}
        {webhooks.data?.length === 0 && (
          <EmptyState icon={WebhookIcon} title="No webhooks yet" action={add}>
            Give the address of your property system or your help desk. It learns of calls, messages and wishes of
            guests within seconds, and once more later if it was not there.
          </EmptyState>
        )}
        <ul className="divide-y divide-border border-border border-t empty:hidden">
          {webhooks.data?.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} onEdit={() => setEditing(webhook)} />
          ))}
        </ul>
      </Card>
      {editing && <WebhookDialog webhook={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  );
}
