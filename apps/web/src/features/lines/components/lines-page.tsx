'use client';
import { useQuery } from '@tanstack/react-query';
import { parseAsString, useQueryState } from 'nuqs';
import { Page, PageHeader } from '@/components/ui/page-header';
import { Skeleton } from '@/components/ui/skeleton';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { DepartmentsTab } from './departments-tab';
import { LinesTab } from './lines-tab';
import { SchedulesTab } from './schedules-tab';

/** Numbers, opening hours and departments: where a call goes, now and at any moment. */
export function LinesPage() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const [tab, setTab] = useQueryState('tab', parseAsString.withDefault('lines'));
  const lines = useQuery(trpc.lines.listLines.queryOptions({ hotelId: hotel.id }));
  const schedules = useQuery(trpc.lines.listSchedules.queryOptions({ hotelId: hotel.id }));

  return (
    <Page>
      <PageHeader
        title="Lines & schedules"
        description="Where callers get to, by number and by hour. Times are in the hotel’s time zone."
      />
      <Tabs value={tab} onValueChange={(value) => void setTab(value)}>
        <TabsList>
          <TabsTrigger value="lines">Lines</TabsTrigger>
          <TabsTrigger value="schedules">Schedules</TabsTrigger>
          <TabsTrigger value="departments">Departments</TabsTrigger>
        </TabsList>
        {lines.data && schedules.data ? (
          <>
            <TabsContent value="lines">
              <LinesTab lines={lines.data} schedules={schedules.data} />
            </TabsContent>
            <TabsContent value="schedules">
              <SchedulesTab schedules={schedules.data} />
            </TabsContent>
            <TabsContent value="departments">
              <DepartmentsTab schedules={schedules.data} />
            </TabsContent>
          </>
        ) : (
          <Skeleton className="mt-4 h-64" />
        )}
      </Tabs>
      {(lines.error ?? schedules.error) && (
        <p role="alert" className="text-destructive text-sm">
          {(lines.error ?? schedules.error)?.message}
        </p>
      )}
    </Page>
  );
}
