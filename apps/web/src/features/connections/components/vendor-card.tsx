'use client';
import { CONNECTION_KINDS, type ConnectionCategory } from '@innline/shared';
import {
  AudioLines,
  ChevronRight,
  CreditCard,
  type LucideIcon,
  MessagesSquare,
  PhoneCall,
  RadioTower,
} from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { useHotel } from '@/trpc/hotel';
import type { VendorState } from './types';

export const CATEGORY_ICON: Record<ConnectionCategory, LucideIcon> = {
  carrier: PhoneCall,
  media: RadioTower,
  speech: AudioLines,
  model: MessagesSquare,
  payment: CreditCard,
};

/** One vendor at a glance; the whole card leads to its page. */
export function VendorCard({ state }: { state: VendorState }) {
  const { slug } = useHotel();
  const { label, summary, category } = CONNECTION_KINDS[state.vendor];
  const Icon = CATEGORY_ICON[category];
  return (
    <Link
      href={`/h/${slug}/connections/${state.vendor}`}
      className="flex h-full items-start gap-4 rounded-xl border border-border bg-card p-5 shadow-sm transition-colors hover:bg-accent/50"
    >
      <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-muted text-muted-foreground">
        <Icon className="size-4.5" aria-hidden />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2 font-semibold text-[0.9375rem]">
          {label}
          <ChevronRight className="ml-auto size-4 shrink-0 text-muted-foreground" aria-hidden />
        </span>
        <span className="mt-1 mb-3 block text-muted-foreground text-sm leading-snug">{summary}</span>
        <VendorBadge state={state} />
      </span>
    </Link>
  );
}

function VendorBadge({ state: { connection } }: { state: VendorState }) {
  if (!connection) return <Badge tone="outline">Not connected</Badge>;
  if (!connection.complete) return <Badge tone="warning">Not complete</Badge>;
  if (!connection.lastTestedAt) return <Badge tone="outline">Not tested</Badge>;
  if (connection.lastTest === 'ok') return <Badge tone="success">Connected</Badge>;
  return <Badge tone="danger">Does not work</Badge>;
}
