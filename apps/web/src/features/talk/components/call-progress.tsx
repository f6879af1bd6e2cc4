'use client';
import { MapPin } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import type { CallView } from '../softphone/call-view';

/** Where the call is and what it knows: node, keys pressed, values. */
export function CallProgress({ view }: { view: CallView }) {
  const notice = view.notices.at(-1);
  return (
    <div className="space-y-2 border-border border-b px-4 py-3 text-sm">
      <div className="flex items-center gap-2">
        <MapPin className="size-4 shrink-0 text-primary-text" aria-hidden />
        <span className="truncate font-medium" data-testid="call-node">
          {view.node?.name ?? 'Connecting…'}
        </span>
        {view.digits && (
          <Badge tone="outline" className="tabular ml-auto" title="Keys pressed">
            {view.digits}
          </Badge>
        )}
      </div>
      {notice && (
        <p className={notice.tone === 'bad' ? 'text-destructive text-xs' : 'text-muted-foreground text-xs'}>
          {notice.text}
        </p>
      )}
      {view.values.length > 0 && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs">
          {view.values.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-muted-foreground">{name.replaceAll('_', ' ')}</dt>
              <dd className="truncate" title={value}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
