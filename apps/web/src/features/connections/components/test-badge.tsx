import { Badge } from '@/components/ui/badge';
import { RelativeTime } from '@/components/ui/time';

/** What the last test of a connection said. */
export function TestBadge({ lastTest, lastTestedAt }: { lastTest: string | null; lastTestedAt: Date | null }) {
  if (!lastTestedAt) return <Badge tone="outline">Not tested</Badge>;
  const well = lastTest === 'ok';
  return (
    <p className="max-w-60 text-muted-foreground text-xs sm:text-right">
      <Badge tone={well ? 'success' : 'danger'}>{well ? 'Answers' : 'Does not work'}</Badge>
      <span className="mt-1 block">
        {well ? 'tested ' : `${lastTest} `}
        <RelativeTime at={lastTestedAt} />
      </span>
    </p>
  );
}
