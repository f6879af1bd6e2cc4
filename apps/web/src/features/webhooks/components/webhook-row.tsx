'use client';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Confirm } from '@/components/ui/alert-dialog';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/switch';
import { RelativeTime } from '@/components/ui/time';
import { LinkDialog } from '@/features/team';
import { cn } from '@/lib/cn';
import { useHotel } from '@/trpc/hotel';
import { Deliveries } from './deliveries';
import type { Webhook } from './types';
import { useWebhook } from './use-webhook';

function State({ webhook: { enabled, switchedOffAt, failingSince } }: { webhook: Webhook }) {
  if (switchedOffAt) return <Badge tone="danger">Switched off after failures</Badge>;
  if (!enabled) return <Badge>Off</Badge>;
  if (!failingSince) return null;
  return (
    <Badge tone="warning">
      <span>
        Failing, first <RelativeTime at={failingSince} />
      </span>
    </Badge>
  );
}

export function WebhookRow({ webhook, onEdit }: { webhook: Webhook; onEdit: () => void }) {
  const { id: hotelId } = useHotel();
  const { id, name, url, eventTypes, withTranscript, enabled } = webhook;
  const { test, setEnabled, newSecret, remove } = useWebhook(webhook);
  const [open, setOpen] = useState(false);
  const told = `${eventTypes.length} ${eventTypes.length === 1 ? 'kind of event' : 'kinds of events'}`;
  return (
    <li>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
        <Switch
          checked={enabled}
          disabled={setEnabled.isPending}
          aria-label={`“${name}” is on`}
          onCheckedChange={(on) => setEnabled.mutate({ hotelId, id, enabled: on })}
        />
        <div className="min-w-0 flex-1 basis-56">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium text-sm">
            <span className="truncate">{name}</span>
            <State webhook={webhook} />
          </p>
          <p className="truncate text-muted-foreground text-sm" title={url}>
            {url}
          </p>
          <p className="text-muted-foreground text-xs">
            {told}
            {withTranscript && ', with what was said'}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Button
            size="sm"
            busy={test.isPending}
            onClick={() => test.mutate({ hotelId, id }, { onSuccess: () => setOpen(true) })}
          >
            Send a test
          </Button>
          <Button size="sm" onClick={onEdit}>
            Edit
          </Button>
          <Confirm
            trigger={<Button size="sm">New secret</Button>}
            title={`A new secret for “${name}”?`}
            description="From now on we sign with the new one. Your system refuses our messages until it has it."
            confirm="Make a new secret"
            onConfirm={() => newSecret.mutate({ hotelId, id })}
          />
          <Confirm
            trigger={
              <Button size="sm" variant="ghost">
                Delete
              </Button>
            }
            title={`Delete “${name}”?`}
            description="This address is told nothing any more, and what waited for it is not sent."
            confirm="Delete"
            danger
            onConfirm={() => remove.mutate({ hotelId, id })}
          />
          <Button size="sm" variant="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
            What it was told <ChevronDown className={cn('transition-transform', open && 'rotate-180')} />
          </Button>
        </div>
      </div>
      {open && <Deliveries webhook={webhook} />}
      {newSecret.data && (
        <LinkDialog
          title={`The new secret of “${name}”`}
          description="Copy it now: it is shown this once."
          link={newSecret.data.secret}
          onClose={() => newSecret.reset()}
        />
      )}
    </li>
  );
}
