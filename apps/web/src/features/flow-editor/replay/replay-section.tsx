import type { Replayed } from '@innline/flow';
import { ArrowRight, CircleHelp } from 'lucide-react';
import { Skeleton } from '@/components/ui/skeleton';
import { DateTime } from '@/components/ui/time';
import { dateTimeIn } from '@/lib/time';
import { useHotel } from '@/trpc/hotel';
import { selectionOf } from '../store/change';
import { useEditorStore } from '../store/context';
import { partWords, replayWords } from './replay-words';
import { useReplay } from './use-replay';

/** What would become of the last calls: those that would go elsewhere, each opened on the canvas where the ways part. */
export function ReplaySection({ flowId, onShow }: { flowId: string; onShow(): void }) {
  const { calls, left, replayed, error } = useReplay(flowId);
  if (error) return <p className="text-muted-foreground text-sm">The last calls could not be read: {error.message}</p>;
  if (!calls || !replayed) return <Skeleton className="h-5 w-2/3" />;
  const others = replayed.filter(({ status }) => status !== 'same');
  const startedAt = new Map(calls.map((call) => [call.callId, call.startedAt]));
  return (
    <section aria-label="The last calls on this draft" className="space-y-1.5 text-sm">
      <h3 className="font-medium">What becomes of past calls</h3>
      <p role="status" className="text-muted-foreground">
        {replayWords(replayed)}
        {left > 0 && ` ${left} older ones were not looked at.`}
      </p>
      {others.length > 0 && (
        <ul className="max-h-44 list-none space-y-1 overflow-y-auto">
          {others.map((one) => (
            <ReplayedCall key={one.callId} one={one} at={startedAt.get(one.callId)} onShow={onShow} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ReplayedCall({ one, at, onShow }: { one: Replayed; at: Date | undefined; onShow(): void }) {
  const store = useEditorStore();
  const { timeZone } = useHotel();
  const when = at && <DateTime at={at} />;
  if (one.status === 'same') return null;
  if (one.status === 'not_comparable') {
    return (
      <li className="flex items-start gap-2 rounded-md bg-muted/60 px-2.5 py-1.5 text-[13px] text-muted-foreground leading-[18px]">
        <CircleHelp aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          {when}: {one.why}
        </span>
      </li>
    );
  }
  const open = () => {
    const label = at ? dateTimeIn(at, timeZone) : 'that time';
    const node = one.parts.after ?? one.now.path.at(-1)?.node ?? null;
    store.setState({
      replayShown: { ...one, label },
      ...(node ? { selection: selectionOf([node]), focus: { node, field: null } } : {}),
    });
    onShow();
  };
  return (
    <li>
      <button
        type="button"
        className="flex w-full items-start gap-2 rounded-md bg-warning-soft px-2.5 py-1.5 text-left text-[13px] leading-[18px] hover:bg-foreground/5"
        onClick={open}
      >
        <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
        <span>
          <strong className="font-medium">
            {when}
            {one.status === 'ends_differently' && ', ends differently'}:{' '}
          </strong>
          {partWords(one)}
        </span>
      </button>
    </li>
  );
}
