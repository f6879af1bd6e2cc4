import { Skeleton } from '@/components/ui/skeleton';

const CARDS = [
  { left: '8%', top: '38%' },
  { left: '36%', top: '26%' },
  { left: '64%', top: '14%' },
  { left: '64%', top: '52%' },
];

export function EditorSkeleton() {
  return (
    <div role="status" aria-label="Opening the flow" className="flex h-full flex-col">
      <div className="flex h-13 items-center gap-3 border-b px-4">
        <Skeleton className="h-6 w-48" />
        <Skeleton className="h-5 w-20 rounded-full" />
        <span className="flex-1" />
        <Skeleton className="h-8 w-24" />
      </div>
      <div className="relative flex-1">
        {CARDS.map(({ left, top }) => (
          <Skeleton key={`${left} ${top}`} className="absolute h-32 w-56 rounded-xl" style={{ left, top }} />
        ))}
      </div>
    </div>
  );
}
