'use client';
import { useQuery } from '@tanstack/react-query';
import { Plug, Plus } from 'lucide-react';
import { useState } from 'react';
import { ErrorPanel } from '@/components/error-panel';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { ServiceDialog } from './service-dialog';
import { ServiceRow } from './service-row';
import type { Service } from './types';

/** Web services flows may ask, e.g. a property system. */
export function HttpServices() {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const services = useQuery(trpc.connections.services.queryOptions({ hotelId }));
  const [editing, setEditing] = useState<Service | 'new' | null>(null);
  const add = (
    <Button onClick={() => setEditing('new')}>
      <Plus /> HTTP service
    </Button>
  );
  return (
    <>
      <Card>
        <CardHeader
          title="Your own systems"
          description="Web services your flows may ask while a caller is on the line."
          actions={services.data && services.data.length > 0 && add}
        />
        {services.isPending && <SkeletonRows rows={3} />}
        {services.isError && <ErrorPanel error={services.error} retry={() => services.refetch()} />}
        {services.data?.length === 0 && (
          <EmptyState icon={Plug} title="Connect your property system" action={add} className="pt-6">
            Give the address of a web service and the secret it asks for. Flows then use it with the step “Tool: ask
            another system”, and never hold the secret themselves.
          </EmptyState>
        )}
        <ul className="divide-y divide-border">
          {services.data?.map((service) => (
            <ServiceRow key={service.id} service={service} onEdit={() => setEditing(service)} />
          ))}
        </ul>
      </Card>
      {editing && <ServiceDialog service={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  );
}
