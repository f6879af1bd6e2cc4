import { TRPCClientError } from '@trpc/client';
import { CloudOff, SearchX } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { messageOf } from '@/components/ui/toast';

interface LoadFailedProps {
  /** What was asked for: `This flow`. */
  what: string;
  error: unknown;
  /** The list it would be in. */
  back: { href: string; label: string };
  onRetry(): void;
}

const isMissing = (error: unknown) => error instanceof TRPCClientError && error.data?.code === 'NOT_FOUND';

/** A page whose one thing did not come: what is not there is looked for elsewhere, the rest is tried again. */
export function LoadFailed({ what, error, back, onRetry }: LoadFailedProps) {
  const missing = isMissing(error);
  return (
    <EmptyState
      asPage
      icon={missing ? SearchX : CloudOff}
      title={missing ? `${what} is not here` : `${what} cannot be opened`}
      action={
        <>
          {!missing && <Button onClick={onRetry}>Try again</Button>}
          <Button asChild>
            <Link href={back.href}>{back.label}</Link>
          </Button>
        </>
      }
    >
      {messageOf(error)}
    </EmptyState>
  );
}
