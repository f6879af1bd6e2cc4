import type { CallerScript, Problem } from '@innline/flow';
import { Play } from 'lucide-react';
import { dateTimeIn } from '@/lib/time';
import { useHotel } from '@/trpc/hotel';
import { SMALL_BUTTON } from '../inspector/form/styles';
import { useEditorStore } from '../store/context';

/** The shortest call that runs into a problem, step by step, and when it would have to come in. */
export function ShownCall({ problem, call }: { problem: Problem; call: CallerScript }) {
  const { at, words } = call;
  const store = useEditorStore();
  const { timeZone } = useHotel();
  const when = at === null ? null : dateTimeIn(new Date(at), timeZone);
  return (
    <div className="flex w-full items-start gap-1 pr-1 pb-1">
      <details
        hidden={when === null && words.length === 0}
        className="min-w-0 flex-1 px-2.5 py-1 text-[13px] leading-[18px]"
      >
        <summary className="w-fit cursor-pointer rounded-sm pl-6 text-muted-foreground hover:text-foreground">
          Show the call
        </summary>
        <ol className="mt-1 list-decimal space-y-0.5 pl-10 text-muted-foreground">
          {when && <li>A call comes in on {when}</li>}
          {words.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same step may come twice.
            <li key={`${index} ${line}`}>{line}</li>
          ))}
        </ol>
      </details>
      <button
        type="button"
        className={`${SMALL_BUTTON} shrink-0 text-foreground`}
        onClick={() => store.setState({ playWanted: { problem, call } })}
      >
        <Play aria-hidden className="size-3.5" />
        Play it
      </button>
    </div>
  );
}
