'use client';
import { CONNECTION_KINDS, type ConnectionCategory } from '@innline/shared';
import { useQuery } from '@tanstack/react-query';
import { ErrorPanel } from '@/components/error-panel';
import { Page, PageHeader } from '@/components/ui/page-header';
import { Skeleton } from '@/components/ui/skeleton';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { HttpServices } from './http-services';
import type { VendorState } from './types';
import { VendorCard } from './vendor-card';

const SECTIONS: { title: string; description: string; categories: ConnectionCategory[] }[] = [
  {
    title: 'Telephone',
    description: 'Who carries your calls. Without one, callers reach the hotel from web pages only.',
    categories: ['carrier', 'media'],
  },
  {
    title: 'Speech',
    description: 'Who speaks and understands. Without one, the built-in engines do, in English.',
    categories: ['speech'],
  },
  {
    title: 'Conversation',
    description:
      'Which model talks with callers in “Talk freely” steps. Without one, fixed rules do: Scripted (no account).',
    categories: ['model'],
  },
  {
    title: 'Payments',
    description: 'Who takes deposits and payments by link. Without one, flows cannot make payment links.',
    categories: ['payment'],
  },
];

export function ConnectionsPage() {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const vendors = useQuery(trpc.connections.vendors.queryOptions({ hotelId }));
  return (
    <Page>
      <PageHeader title="Connections" description="Accounts with other companies, and systems of your own." />
      {vendors.isError && <ErrorPanel error={vendors.error} retry={() => vendors.refetch()} />}
      {vendors.isPending && <Skeleton className="h-64" />}
      {vendors.data &&
        SECTIONS.map(({ title, description, categories }) => (
          <VendorSection
            key={title}
            title={title}
            description={description}
            vendors={vendors.data.filter(({ vendor }) => categories.includes(CONNECTION_KINDS[vendor].category))}
          />
        ))}
      <HttpServices />
    </Page>
  );
}

function VendorSection({
  title,
  description,
  vendors,
}: {
  title: string;
  description: string;
  vendors: VendorState[];
}) {
  return (
    <section aria-label={title}>
      <h2 className="font-semibold text-[0.9375rem]">{title}</h2>
      <p className="mt-0.5 text-muted-foreground text-sm">{description}</p>
      <ul className="mt-3 grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {vendors.map((state) => (
          <li key={state.vendor}>
            <VendorCard state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
