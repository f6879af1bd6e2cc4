'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { messageOf, toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useEditorSession } from '../editor/session';
import { blockingOf } from '../problems/count';
import { ProblemLine } from '../problems/problem-line';
import { ReplaySection } from '../replay/replay-section';
import { useEditor } from '../store/context';
import { CallersNotice } from './callers-notice';
import { FailingScenarios, useFailing } from './failing-scenarios';
import { type LineHere, LinesThatLeadHere } from './lines-here';
import { Warnings } from './warnings';

interface Props {
  live: { number: number } | null;
  lines: readonly LineHere[];
  onDone(): void;
}

/** What stands in the way, what callers will notice, and one line on what changed. */
export function PublishForm({ live, lines, onDone }: Props) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: hotelId } = useHotel();
  const { flowId, autosave, save } = useEditorSession();
  const blocking = blockingOf(useEditor((state) => state.problems));
  const current = useEditor((state) => state.checked === state.document);
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const failing = useFailing(flowId);
  const fails = failing !== null && failing.length > 0;
  const publish = useMutation(
    trpc.flowEditor.publish.mutationOptions({
      onSuccess: async ({ number }) => {
        toast.done(`Version ${number} is live`);
        onDone();
        await queryClient.invalidateQueries(trpc.flowEditor.get.queryFilter({ hotelId, flowId }));
        await queryClient.invalidateQueries(trpc.flowVersions.list.queryFilter({ hotelId, flowId }));
      },
    }),
  );
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    await autosave?.flush();
    if (autosave?.state().status !== 'saved') return;
    const anyway = fails ? { anyway: reason } : {};
    publish.mutate({ hotelId, flowId, revision: autosave.revision(), note, ...anyway });
  };
  const unsaved = save.status === 'offline' || save.status === 'refused' || save.status === 'conflict';
  return (
    <form onSubmit={(event) => void submit(event)} className="space-y-4">
      {blocking.length > 0 && (
        <section aria-label="What must be mended first" className="space-y-2">
          <h3 className="font-medium text-sm">Mend this first, so that no caller is stranded:</h3>
          {/* A click goes to the place, which is behind this window. */}
          <ul className="max-h-56 list-none space-y-1 overflow-y-auto" onClickCapture={onDone}>
            {blocking.map((problem) => (
              <ProblemLine
                key={`${problem.node} ${problem.port} ${problem.field} ${problem.message}`}
                problem={problem}
                showStep
              />
            ))}
          </ul>
        </section>
      )}
      <Warnings onShow={onDone} />
      {live && <CallersNotice live={live.number} onShow={onDone} />}
      {failing && <FailingScenarios failing={failing} reason={reason} onReason={setReason} />}
      <ReplaySection flowId={flowId} onShow={onDone} />
      <LinesThatLeadHere lines={lines} />
      <Field
        label="What changed"
        help="One line for the list of versions; without it nothing is published."
        error={publish.error ? messageOf(publish.error) : null}
      >
        <Input
          value={note}
          maxLength={200}
          autoComplete="off"
          placeholder="A warmer greeting for the holidays"
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      {unsaved && <p className="text-sm text-warning">The draft is not saved yet. Publish once it is.</p>}
      <DialogFooter>
        <SubmitButton
          variant="primary"
          busy={publish.isPending}
          disabled={
            !current ||
            blocking.length > 0 ||
            failing === null ||
            (fails && reason.trim() === '') ||
            note.trim() === '' ||
            unsaved
          }
        >
          {fails ? 'Publish anyway' : 'Publish'}
        </SubmitButton>
      </DialogFooter>
    </form>
  );
}
