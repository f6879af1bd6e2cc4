import { CircleAlert, CircleCheck, PencilLine } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import type { FlowItem } from './types';

/** Draft, live with its version, or how many problems stand before publishing. A live flow may have a draft with problems. */
export function StateBadge({ flow }: { flow: FlowItem }) {
  const { problemCount, liveVersion } = flow;
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {liveVersion && (
        <Badge tone="success">
          <CircleCheck aria-hidden /> Live v{liveVersion.number}
        </Badge>
      )}
      {problemCount > 0 && (
        <Badge tone="warning" title="The draft cannot be published until they are mended.">
          <CircleAlert aria-hidden /> {problemCount === 1 ? '1 problem' : `${problemCount} problems`}
        </Badge>
      )}
      {!liveVersion && problemCount === 0 && (
        <Badge>
          <PencilLine aria-hidden /> Draft
        </Badge>
      )}
    </span>
  );
}
