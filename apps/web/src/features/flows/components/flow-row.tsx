import { formatNumber } from '@innline/shared/phone';
import { Moon, Phone } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { RelativeTime } from '@/components/ui/time';
import { useHotel } from '@/trpc/hotel';
import { FlowMenu } from './flow-menu';
import { StateBadge } from './state-badge';
import type { FlowItem } from './types';

/** The whole row leads to the editor; the menu stands on top of it. */
export function FlowRow({ flow }: { flow: FlowItem }) {
  const { slug } = useHotel();
  return (
    <li className="group relative grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 px-5 py-4 lg:gap-x-6 transition-colors hover:bg-accent/45 lg:grid-cols-[minmax(14rem,1.2fr)_minmax(12rem,1fr)_6rem_9.5rem_2rem]">
      <div className="min-w-0">
        <Link
          href={`/h/${slug}/flows/${flow.id}`}
          className="block truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-lg focus-visible:after:outline-2 focus-visible:after:outline-ring"
        >
          {flow.name}
        </Link>
        <div className="mt-1.5">
          <StateBadge flow={flow} />
        </div>
      </div>
      <Lines lines={flow.lines} />
      <p className="tabular hidden text-right text-sm lg:block">
        <span className={flow.callsLast7Days ? 'font-medium' : 'text-muted-foreground'}>{flow.callsLast7Days}</span>
        <span className="sr-only"> calls in the last 7 days</span>
      </p>
      <p className="hidden min-w-0 text-muted-foreground text-sm leading-snug lg:block">
        <RelativeTime at={flow.lastEditedAt} className="block" />
        <span className="block truncate text-xs">{flow.lastEditedBy}</span>
      </p>
      <div className="relative col-start-2 row-start-1 lg:col-start-5">
        <FlowMenu flow={flow} />
      </div>
    </li>
  );
}

function Lines({ lines }: { lines: FlowItem['lines'] }) {
  const { country } = useHotel();
  if (lines.length === 0) return <p className="hidden text-muted-foreground text-sm lg:block">No line leads here</p>;
  return (
    <ul className="col-span-2 flex flex-wrap gap-1.5 lg:col-span-1">
      {lines.map((line) => (
        <li key={`${line.id} ${line.when}`}>
          <Badge tone="outline" title={line.when === 'open' ? 'Leads here while open' : 'Leads here while closed'}>
            {line.when === 'open' ? <Phone aria-hidden /> : <Moon aria-hidden />}
            {line.name}
            {line.number && <span className="tabular font-normal">{formatNumber(line.number, country)}</span>}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
