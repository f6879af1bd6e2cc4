import { callShowing, type Finding, type PlacedProblem } from '@innline/flow';
import { Play } from 'lucide-react';
import { dateTimeIn } from '@/lib/time';
import { useHotel } from '@/trpc/hotel';
import { SMALL_BUTTON } from '../inspector/form/styles';
import { useEditor, useEditorStore } from '../store/context';

/** The shortest call that runs into a problem, step by step, and when it would have to come in. It is looked for when it is wanted. */
export function ShownCall({ problem }: { problem: PlacedProblem | Finding }) {
  const store = useEditorStore();
  const found = useEditor((state) => state.calls.get(problem));
  const call = callShowing(problem) ?? found;
  if (!call && !problem.mayHaveCall) return null;
  const nothingToTell = call != null && call.at === null && call.words.length === 0;
  return (
    <div className="flex w-full items-start gap-1 pr-1 pb-1">
      <details
        hidden={nothingToTell}
        className="min-w-0 flex-1 px-2.5 py-1 text-[13px] leading-[18px]"
        onToggle={({ currentTarget }) => {
          if (currentTarget.open && call === undefined) store.setState({ callWanted: { problem, play: false } });
        }}
      >
        <summary className="w-fit cursor-pointer rounded-sm pl-6 text-muted-foreground hover:text-foreground">
          Show the call
        </summary>
        <Told call={call} />
      </details>
      {call !== null && (
        <button
          type="button"
          className={`${SMALL_BUTTON} shrink-0 text-foreground`}
          onClick={() =>
            store.setState(call ? { playWanted: { problem, call } } : { callWanted: { problem, play: true } })
          }
        >
          <Play aria-hidden className="size-3.5" />
          Play it
        </button>
      )}
    </div>
  );
}

function Told({ call }: { call: ReturnType<typeof callShowing> | undefined }) {
  const { timeZone } = useHotel();
  if (call === undefined) return <p className="mt-1 pl-6 text-muted-foreground">Looking for it …</p>;
  if (call === null) return <p className="mt-1 pl-6 text-muted-foreground">No call comes there as the flow is now.</p>;
  const when = call.at === null ? null : dateTimeIn(new Date(call.at), timeZone);
  return (
    <ol className="mt-1 list-decimal space-y-0.5 pl-10 text-muted-foreground">
      {when && <li>A call comes in on {when}</li>}
      {call.words.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same step may come twice.
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ol>
  );
}
