import { DoorClosed } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export function NotFoundPage() {
  return (
    <EmptyState
      asPage
      icon={DoorClosed}
      title="There is nothing behind this door"
      className="min-h-[70dvh] justify-center"
      action={
        <Button asChild>
          <Link href="/">To my hotel</Link>
        </Button>
      }
    >
      The address may have a slip in it, what it led to may have been removed, or it belongs to a hotel you are not a
      member of.
    </EmptyState>
  );
}
