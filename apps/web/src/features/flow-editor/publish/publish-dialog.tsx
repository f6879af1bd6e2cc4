'use client';
import { Rocket } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { SkeletonRows } from '@/components/ui/skeleton';
import { later } from '../editor/later';
import type { LineHere } from './lines-here';

const PublishForm = later(() => import('./publish-form').then(({ PublishForm: form }) => form));

interface Props {
  live: { number: number } | null;
  lines: readonly LineHere[];
}

/** Makes the draft what callers reach. Impossible while something blocks it; every version says what changed. */
export function PublishDialog({ live, lines }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary" size="sm">
          <Rocket aria-hidden />
          <span className="@max-[640px]/bar:sr-only">Publish</span>
        </Button>
      </DialogTrigger>
      <DialogContent
        title={`Publish version ${(live?.number ?? 0) + 1}`}
        description={
          live ? `Callers reach version ${live.number} until you do.` : 'No caller reaches this flow until you do.'
        }
      >
        <Suspense fallback={<SkeletonRows rows={3} />}>
          <PublishForm live={live} lines={lines} onDone={() => setOpen(false)} />
        </Suspense>
      </DialogContent>
    </Dialog>
  );
}
