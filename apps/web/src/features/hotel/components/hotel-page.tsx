'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { Page, PageHeader } from '@/components/ui/page-header';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { PaymentsTab } from '@/features/payments';
import { AnnouncementsTab } from './announcements-tab';
import { CallbacksTab } from './callbacks-tab';
import { KnowledgeTab } from './knowledge-tab';
import { LeadsTab } from './leads-tab';
import { RatesTab } from './rates-tab';
import { RequestsTab } from './requests-tab';
import { ReservationsTab } from './reservations-tab';
import { RoomsTab } from './rooms-tab';

const TABS = [
  { value: 'reservations', label: 'Reservations', Content: ReservationsTab },
  { value: 'rooms', label: 'Rooms', Content: RoomsTab },
  { value: 'rates', label: 'Room types & rates', Content: RatesTab },
  { value: 'payments', label: 'Payments', Content: PaymentsTab },
  { value: 'leads', label: 'Leads', Content: LeadsTab },
  { value: 'callbacks', label: 'Callbacks', Content: CallbacksTab },
  { value: 'requests', label: 'Requests', Content: RequestsTab },
  { value: 'knowledge', label: 'Answers', Content: KnowledgeTab },
  { value: 'announcements', label: 'Announcements', Content: AnnouncementsTab },
];

/** The embedded hotel system: what calls look up and write. */
export function HotelPage() {
  const [tab, setTab] = useQueryState('tab', parseAsString.withDefault('reservations'));
  return (
    <Page>
      <PageHeader title="Hotel" description="Rooms, rates and reservations, as your flows see and change them." />
      <Tabs value={tab} onValueChange={(value) => void setTab(value)}>
        <TabsList>
          {TABS.map(({ value, label }) => (
            <TabsTrigger key={value} value={value}>
              {label}
            </TabsTrigger>
          ))}
        </TabsList>
        {TABS.map(({ value, Content }) => (
          <TabsContent key={value} value={value}>
            <Content />
          </TabsContent>
        ))}
      </Tabs>
    </Page>
  );
}
