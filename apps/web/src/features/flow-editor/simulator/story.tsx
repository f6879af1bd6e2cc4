import type { SimulatedCall } from '@innline/flow';
import { useEffect, useMemo, useRef } from 'react';
import { cn } from '@/lib/cn';
import { type Row, rowsOf } from './rows';
import type { Simulator } from './use-simulator';

/** More lines nobody reads; the last ones are shown. */
const MOST_ROWS = 200;

interface Props {
  simulator: Simulator;
  call: SimulatedCall;
  onShow(nodeId: string): void;
}

/** What was said, heard and done, step by step, newest at the bottom. */
export function Story({ simulator: { document, state }, call, onShow }: Props) {
  const rows = useMemo(() => rowsOf(call.happenings).slice(-MOST_ROWS), [call]);
  const end = useRef<HTMLDivElement>(null);
  const names = new Map(document.nodes.map(({ id, name }) => [id, name]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the call went on, not when anything else does
  useEffect(() => {
    // newer browsers answer with a promise, which an effect must not give back
    void end.current?.scrollIntoView({ block: 'nearest' });
  }, [rows.length, state.position]);
  return (
    <div role="log" aria-label="What is said and heard" aria-live="polite" className="space-y-2 px-4 py-3">
      {rows.map((row, index) => (
        <div key={row.key} className="space-y-2">
          {row.node !== null && row.node !== rows[index - 1]?.node && names.has(row.node) && (
            <button
              type="button"
              className="block min-h-6 max-w-full truncate rounded-sm pt-1 text-left font-medium text-[12px] text-muted-foreground hover:text-foreground"
              onClick={() => onShow(row.node!)}
            >
              {names.get(row.node)}
            </button>
          )}
          <Line row={row} />
        </div>
      ))}
      {call.waits && <p className="text-muted-foreground text-xs">Your turn: speak, press keys or say nothing.</p>}
      <div ref={end} />
    </div>
  );
}

function Line({ row }: { row: Row }) {
  if (row.kind === 'note')
    return (
      <p className={cn('text-xs', row.tone === 'bad' ? 'text-destructive' : 'text-muted-foreground')}>{row.text}</p>
    );
  const mine = row.kind === 'caller';
  return (
    <div className={cn('flex flex-col', mine && 'items-end')}>
      <p
        lang={mine ? undefined : row.language}
        className={cn(
          'max-w-[88%] rounded-xl px-3 py-1.5 text-[13px] leading-[19px]',
          mine ? 'rounded-tr-sm bg-secondary' : 'rounded-tl-sm bg-muted',
        )}
      >
        <span className="sr-only">{mine ? 'Caller: ' : 'Hotel: '}</span>
        {row.text}
        {row.kind === 'hotel' && row.unheard !== '' && (
          <span className="text-muted-foreground line-through" title="Not heard: the caller was quicker">
            {row.unheard}
          </span>
        )}
      </p>
      {row.kind === 'caller' && row.note && <p className="text-muted-foreground text-xs">{row.note}</p>}
    </div>
  );
}
