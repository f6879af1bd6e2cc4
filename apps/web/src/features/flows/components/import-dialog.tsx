'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { ImportReportView } from './import-report';
import { ImportSource } from './import-source';

interface Looked {
  text: string;
  name: string;
  report: Parameters<typeof ImportReportView>[0]['report'];
}

/** A flow of ours is imported at once; of one from Studio people see first what becomes of it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { id: hotelId, slug } = useHotel();
  const [problems, setProblems] = useState<string[]>([]);
  const [looked, setLooked] = useState<Looked | null>(null);
  const importing = useMutation(
    trpc.flows.import.mutationOptions({ onError: (error) => setProblems([messageOf(error)]) }),
  );
  const make = async (text: string, name?: string) => {
    const answer = await importing.mutateAsync({ hotelId, text, name }).catch(() => null);
    if (answer?.status === 'refused') return setProblems(answer.problems);
    if (answer?.status !== 'imported') return;
    toast.done(`“${answer.name}” is imported`);
    router.push(`/h/${slug}/flows/${answer.id}`);
  };
  const look = async (text: string) => {
    setProblems([]);
    const answer = await importing.mutateAsync({ hotelId, text, look: true }).catch(() => null);
    if (answer?.status === 'refused') return setProblems(answer.problems);
    if (answer?.status !== 'looked') return;
    if (answer.report) setLooked({ text, name: answer.name, report: answer.report });
    else await make(text);
  };
  if (looked) {
    return (
      <Dialog open onOpenChange={(open) => !open && onClose()}>
        <DialogContent
          wide
          title="What becomes of this flow"
          description="It comes from Twilio Studio. Look through what differs, then make the draft: nobody reaches it until you publish it."
        >
          <ImportReportView
            report={looked.report}
            name={looked.name}
            busy={importing.isPending || importing.data?.status === 'imported'}
            problems={problems}
            onBack={() => setLooked(null)}
            onMake={(name) => void make(looked.text, name)}
          />
        </DialogContent>
      </Dialog>
    );
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Import a flow"
        description="A flow exported from Innline, or a flow of Twilio Studio, as JSON."
      >
        <ImportSource
          busy={importing.isPending}
          problems={problems}
          onText={(text) => void look(text)}
          onProblem={(problem) => setProblems([problem])}
        />
      </DialogContent>
    </Dialog>
  );
}
