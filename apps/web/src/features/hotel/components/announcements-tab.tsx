'use client';
import { localParts } from '@innline/flow';
import { useQuery } from '@tanstack/react-query';
import { Megaphone, Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, TBody, Td, THead, Th, ThActions, Tr } from '@/components/ui/table';
import { dateIn } from '@/lib/time';
import { useNow } from '@/lib/use-now';
import { useTRPC } from '@/trpc/client';
import { useHotel, useMay } from '@/trpc/hotel';
import { announcementDays, announcementState } from '../announcement-state';
import { AnnouncementDialog, type AnnouncementValues } from './announcement-dialog';

/** An ISO date is no moment: it is shown as it stands. */
const show = (day: string) => dateIn(new Date(`${day}T00:00:00Z`), 'UTC');

/** What callers are told for a while: flows with “Tell what is new” say it. */
export function AnnouncementsTab() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const mayEdit = useMay('hotel.edit');
  const today = localParts(useNow().getTime(), hotel.timeZone).date;
  const [edited, setEdited] = useState<AnnouncementValues | 'new' | null>(null);
  const { data, isPending } = useQuery(trpc.hotel.announcements.queryOptions({ hotelId: hotel.id }));
  if (isPending) return <Skeleton className="h-64" />;
  return (
    <div className="space-y-4">
      {mayEdit && (
        <Button variant="primary" onClick={() => setEdited('new')}>
          <Plus aria-hidden className="size-4" />
          New announcement
        </Button>
      )}
      <Card className="overflow-hidden">
        {!data?.length ? (
          <EmptyState icon={Megaphone} title="No announcements yet">
            Write down what callers should know for a while, such as a closed pool. Flows with “Tell what is new” say
            it.
          </EmptyState>
        ) : (
          <Table>
            <THead>
              <Tr>
                <Th>Name</Th>
                <Th>Text</Th>
                <Th>Days</Th>
                <Th>State</Th>
                <ThActions />
              </Tr>
            </THead>
            <TBody>
              {data.map((row) => {
                const { label, tone } = announcementState(row, today);
                return (
                  <Tr key={row.id}>
                    <Td className="font-medium">{row.name}</Td>
                    <Td label="Text">{row.texts[hotel.languages[0] ?? 'en'] ?? Object.values(row.texts)[0]}</Td>
                    <Td label="Days">{announcementDays(row, show)}</Td>
                    <Td label="State">
                      <Badge tone={tone}>{label}</Badge>
                    </Td>
                    <Td>
                      {mayEdit && (
                        <Button size="sm" aria-label={`Edit ${row.name}`} onClick={() => setEdited(row)}>
                          Edit
                        </Button>
                      )}
                    </Td>
                  </Tr>
                );
              })}
            </TBody>
          </Table>
        )}
      </Card>
      {edited !== null && (
        <AnnouncementDialog announcement={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}
