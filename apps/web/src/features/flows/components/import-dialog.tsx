'use client';
import { useMutation } from '@tanstack/react-query';
import { FileJson } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { readFlowFile } from './read-flow-file';

/** Takes a file by choosing or dropping it; what is wrong with it is listed with the place. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { id: hotelId, slug } = useHotel();
  const [problems, setProblems] = useState<string[]>([]);
  const importing = useMutation(
    trpc.flows.import.mutationOptions({
      onSuccess: (answer) => {
        if (answer.status === 'refused') return setProblems(answer.problems);
        toast.done(`“${answer.name}” is imported`);
        router.push(`/h/${slug}/flows/${answer.id}`);
      },
      onError: (error) => setProblems([messageOf(error)]),
    }),
  );
  const take = async (file: File | undefined) => {
    if (!file) return;
    setProblems([]);
    const read = await readFlowFile(file);
    if ('problem' in read) return setProblems([read.problem]);
    importing.mutate({ hotelId, document: read.document });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Import a flow" description="A flow that was exported from Innline, as a JSON file.">
        <label
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            void take(event.dataTransfer.files[0]);
          }}
          className="flex cursor-pointer flex-col items-center gap-2 rounded-lg border border-input border-dashed px-6 py-10 text-center transition-colors focus-within:outline-2 focus-within:outline-ring hover:bg-accent"
        >
          <FileJson className="size-7 text-muted-foreground" aria-hidden />
          <span className="font-medium text-sm">
            {importing.isPending ? 'Reading…' : 'Choose a file, or drop it here'}
          </span>
          <input
            type="file"
            accept=".json,application/json"
            className="sr-only"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
        {problems.length > 0 && (
          <div role="alert" className="rounded-md bg-destructive-soft px-4 py-3 text-destructive text-sm">
            <p className="font-medium">Nothing was imported.</p>
            <ul className="mt-1 list-disc space-y-0.5 pl-4">
              {problems.slice(0, 12).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
              {problems.length > 12 && <li>and {problems.length - 12} more</li>}
            </ul>
          </div>
        )}
      </DialogContent>
    </Dialog>
  );
}
