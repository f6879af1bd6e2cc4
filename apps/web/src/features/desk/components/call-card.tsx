'use client';
import { Phone } from 'lucide-react';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Timer } from '@/components/ui/time';
import { cn } from '@/lib/cn';
import type { LiveCall } from '../calls/live-call';

const STATE: Record<LiveCall['state'], { label: string; tone: BadgeTone }> = {
  ringing: { label: 'Ringing', tone: 'warning' },
  live: { label: 'With the flow', tone: 'primary' },
  transferring: { label: 'Ringing staff', tone: 'warning' },
  'on hold': { label: 'On hold', tone: 'warning' },
  'with staff': { label: 'With staff', tone: 'success' },
  ended: { label: 'Ended', tone: 'neutral' },
};

/** One live call at a glance: who, where in the flow, for how long, and the last thing said. */
export function CallCard({ call, selected, onSelect }: { call: LiveCall; selected: boolean; onSelect: () => void }) {
  const { label, tone } = STATE[call.state];
  const last = call.view.lines.at(-1);
  return (
    <button
      type="button"
      aria-pressed={selected}
      aria-label={`Call from ${call.caller}, ${label}`}
      onClick={onSelect}
      className={cn(
        'w-full rounded-xl border bg-card px-4 py-3 text-left shadow-sm transition-colors hover:bg-accent/50',
        selected ? 'border-primary ring-1 ring-primary' : 'border-border',
        call.state === 'ended' && 'opacity-70',
      )}
    >
      <div className="flex items-center gap-2">
        <Phone className="size-4 shrink-0 text-muted-foreground" aria-hidden />
        <span className="truncate font-medium text-sm">{call.caller}</span>
        {call.state === 'ended' ? null : (
          <Timer since={new Date(call.startedAt)} className="ml-auto text-muted-foreground text-xs" />
        )}
      </div>
      <p className="mt-1 truncate text-muted-foreground text-xs">
        {call.lineName ? `${call.lineName} · ` : ''}
        {call.flowName}
        {call.flowVersion === null ? ' (draft)' : ` v${call.flowVersion}`}
      </p>
      <div className="mt-2 flex items-center gap-2">
        <Badge tone={tone}>{call.state === 'with staff' && call.staffName ? call.staffName : label}</Badge>
        <span className="truncate text-muted-foreground text-xs">{call.view.node?.name}</span>
      </div>
      {last && <p className="mt-2 line-clamp-2 text-sm leading-snug">“{last.text}”</p>}
    </button>
  );
}
