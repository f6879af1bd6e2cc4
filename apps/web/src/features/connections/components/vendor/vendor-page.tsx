'use client';
import { CONNECTION_KINDS, type ConnectionCategory, type Vendor } from '@innline/shared';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { ErrorPanel } from '@/components/error-panel';
import { Page, PageHeader } from '@/components/ui/page-header';
import { Skeleton } from '@/components/ui/skeleton';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { AbilitiesCard } from './abilities-card';
import { AccountCard } from './account-card';
import { AddressesCard } from './addresses-card';
import { GuideCard } from './guide-card';
import { NumbersCard } from './numbers-card';
import { TrunkCard } from './trunk-card';
import { VoicesCard } from './voices-card';

/** Whose vendors carry or make speech. */
const VOICED = new Set<ConnectionCategory>(['carrier', 'media', 'speech']);

/** Everything about one vendor: the account, what it offers, and how to set it up. */
export function VendorPage({ vendor }: { vendor: Vendor }) {
  const trpc = useTRPC();
  const { id: hotelId, slug } = useHotel();
  const vendors = useQuery(trpc.connections.vendors.queryOptions({ hotelId }));
  const { label, category } = CONNECTION_KINDS[vendor];
  const state = vendors.data?.find((candidate) => candidate.vendor === vendor);
  const ready = state?.connection?.complete ?? false;
  const hasTrunk = category === 'carrier' || vendor === 'livekit';
  return (
    <Page>
      <div>
        <Link
          href={`/h/${slug}/connections`}
          className="mb-2 inline-flex min-h-6 items-center gap-1.5 text-muted-foreground text-sm hover:text-foreground"
        >
          <ArrowLeft className="size-4" aria-hidden /> Connections
        </Link>
        <PageHeader title={label} />
      </div>
      {vendors.isError && <ErrorPanel error={vendors.error} retry={() => vendors.refetch()} />}
      {vendors.isPending && <Skeleton className="h-96" />}
      {state && (
        <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
          <div className="min-w-0 space-y-6">
            <AccountCard state={state} />
            {ready && category === 'carrier' && <NumbersCard vendor={vendor} label={label} />}
            {ready && hasTrunk && <TrunkCard vendor={vendor} />}
            {ready && vendor === 'elevenlabs' && <VoicesCard state={state} />}
          </div>
          <div className="min-w-0 space-y-6">
            {VOICED.has(category) && <AbilitiesCard vendor={vendor} label={label} />}
            <GuideCard vendor={vendor} />
            {state.addresses.length > 0 && <AddressesCard state={state} />}
          </div>
        </div>
      )}
    </Page>
  );
}
