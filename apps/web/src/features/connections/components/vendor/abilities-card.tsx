'use client';
import type { Vendor } from '@innline/shared';
import { languageName } from '@innline/shared';
import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

/** What the vendor understands, speaks and can do, with the settings that are saved. */
export function AbilitiesCard({ vendor, label }: { vendor: Vendor; label: string }) {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const { data, isError } = useQuery(trpc.connections.abilities.queryOptions({ hotelId, vendor }));
  // the page works without it, and says elsewhere that the worker does not answer
  if (isError) return null;
  return (
    <Card>
      <CardHeader title={`What ${label} does`} />
      <CardBody className="space-y-3 text-sm">
        {!data && <Skeleton className="h-32" />}
        <Languages title="Understands" codes={data?.understands ?? []} />
        <Languages title="Speaks" codes={data?.speaks ?? []} />
        <ul className="space-y-2">
          {data?.can.map((sentence) => (
            <li key={sentence} className="flex gap-2 leading-snug">
              <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-primary-text" />
              {sentence}
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

/** Few are named at once, the others when wanted. */
const NAMED = 6;

function Languages({ title, codes }: { title: string; codes: readonly string[] }) {
  if (codes.length === 0) return null;
  const names = codes.map(languageName).sort((a, b) => a.localeCompare(b));
  if (names.length <= NAMED) {
    return (
      <p>
        <span className="font-medium">{title}</span> {names.join(', ')}
      </p>
    );
  }
  return (
    <details>
      <summary className="cursor-pointer">
        <span className="font-medium">{title}</span> {names.length} languages
      </summary>
      <p className="mt-1 text-muted-foreground">{names.join(', ')}</p>
    </details>
  );
}
