import { Page } from '@/components/ui/page-header';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <Page>
      <Skeleton className="h-8 w-48" />
      <div className="rounded-xl border border-border bg-card">
        <SkeletonRows />
      </div>
    </Page>
  );
}
