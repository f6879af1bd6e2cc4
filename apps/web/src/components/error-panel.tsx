'use client';
import { CloudOff } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { messageOf } from '@/components/ui/toast';

interface ErrorPanelProps {
  error: unknown;
  retry: () => void;
  title?: string;
}

/** Instead of content that could not be had: one sentence and a way on. */
export function ErrorPanel({ error, retry, title = 'This could not be shown' }: ErrorPanelProps) {
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-14 text-center">
      <span className="flex size-12 items-center justify-center rounded-full bg-destructive-soft text-destructive">
        <CloudOff className="size-5.5" aria-hidden />
      </span>
      <h2 className="mt-4 font-semibold text-base">{title}</h2>
      <p className="mt-1.5 max-w-md text-muted-foreground text-sm leading-relaxed">{messageOf(error)}</p>
      <Button className="mt-5" onClick={retry}>
        Try again
      </Button>
    </div>
  );
}
