import { CircleAlert } from 'lucide-react';
import type { Simulator } from './use-simulator';

/** Which problem is being shown, and how far the call is on its way to it. */
export function FindingBanner({
  simulator: { state, document },
  onShow,
}: {
  simulator: Simulator;
  onShow(nodeId: string): void;
}) {
  const { finding, position, script } = state;
  if (finding === null) return null;
  const name = document.nodes.find(({ id }) => id === finding.node)?.name;
  const round = finding.rounds.filter((begins) => position > begins).length;
  const there = position === script.length;
  return (
    <div role="status" className="mx-4 mt-3 rounded-md bg-destructive-soft px-3 py-2 text-[13px] leading-[18px]">
      <p className="flex items-start gap-2">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-destructive" />
        <span>{finding.message}</span>
      </p>
      <p className="mt-1 pl-6 text-muted-foreground">
        {round > 0
          ? `Round ${round} of ${finding.rounds.length}: it goes on like this for ever.`
          : there
            ? 'This is where it happens.'
            : 'On the way there.'}
        {there && finding.node !== null && name !== undefined && (
          <>
            {' '}
            <button type="button" className="text-foreground underline" onClick={() => onShow(finding.node!)}>
              Show “{name}”
            </button>
          </>
        )}
      </p>
    </div>
  );
}
