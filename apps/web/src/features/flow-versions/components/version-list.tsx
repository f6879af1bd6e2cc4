'use client';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { RelativeTime } from '@/components/ui/time';
import { cn } from '@/lib/cn';
import { useHotel } from '@/trpc/hotel';

export interface VersionEntry {
  number: number;
  note: string;
  publishedByName: string;
  publishedAt: Date;
  rolledBackFrom: number | null;
  live: boolean;
  calls: number;
}

interface Props {
  flowId: string;
  versions: readonly VersionEntry[];
  current: number | null;
}

/** Every version ever published, newest first. */
export function VersionList({ flowId, versions, current }: Props) {
  const { slug } = useHotel();
  return (
    <ol aria-label="Versions" className="list-none">
      {versions.map((version) => (
        <li key={version.number} className="border-b last:border-b-0">
          <Link
            href={`/h/${slug}/flows/${flowId}/versions?v=${version.number}`}
            scroll={false}
            aria-current={version.number === current ? 'true' : undefined}
            className={cn(
              'block px-4 py-3 hover:bg-accent',
              version.number === current && 'bg-primary-soft hover:bg-primary-soft',
            )}
          >
            <span className="flex items-center gap-2">
              <span className="font-semibold text-sm tabular">Version {version.number}</span>
              {version.live && <Badge tone="success">Live</Badge>}
              <span className="flex-1" />
              <span className="text-muted-foreground text-xs tabular">
                {version.calls} {version.calls === 1 ? 'call' : 'calls'}
              </span>
            </span>
            <span className="mt-0.5 block text-sm leading-snug">{version.note}</span>
            <span className="mt-1 block text-muted-foreground text-xs">
              {version.publishedByName} · <RelativeTime at={version.publishedAt} />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
