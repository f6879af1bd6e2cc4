import { CloudOff } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { messageOf } from '@/components/ui/toast';

export function LoadFailed({ error, onRetry }: { error: unknown; onRetry(): void }) {
  return (
    <EmptyState
      icon={CloudOff}
      title="This flow cannot be opened"
      action={<Button onClick={onRetry}>Try again</Button>}
    >
      {messageOf(error)}
    </EmptyState>
  );
}
