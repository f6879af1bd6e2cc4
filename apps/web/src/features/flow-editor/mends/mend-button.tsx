'use client';
import type { Finding, Problem } from '@innline/flow';
import { Wrench } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { SMALL_BUTTON } from '../inspector/form/styles';
import { useCheckContext } from '../problems/use-check';
import { applyChange } from '../store/change';
import { useEditor, useEditorStore } from '../store/context';
import { isMendable, mendsFor } from './mends';

/** Offers what would make a problem go away, in words; undo takes it back. Nothing where only a person can decide. */
export function MendButton({ problem }: { problem: Problem | Finding }) {
  const document = useEditor((state) => state.document);
  const readOnly = useEditor((state) => state.readOnly);
  const context = useCheckContext();
  const [open, setOpen] = useState(false);
  const mendable = useMemo(
    () => !readOnly && isMendable(problem, document, context),
    [readOnly, problem, document, context],
  );
  if (!mendable) return null;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger className={`${SMALL_BUTTON} m-1 shrink-0 text-foreground`}>
        <Wrench aria-hidden className="size-3.5" />
        Mend
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Ways to mend it" className="w-80 p-2">
        <Proposals problem={problem} onDone={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  );
}

/** Only drawn while it is open: each proposal is tried before it is offered. */
function Proposals({ problem, onDone }: { problem: Problem | Finding; onDone(): void }) {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const context = useCheckContext();
  const mends = useMemo(
    () => mendsFor(problem, document, { ...context, at: Date.now() }),
    [problem, document, context],
  );
  if (mends.length === 0)
    return <p className="p-2 text-muted-foreground text-sm">Nothing simple mends this. Change it by hand.</p>;
  return (
    <ul className="list-none space-y-0.5">
      {mends.map((mend) => (
        <li key={mend.label}>
          <button
            type="button"
            className="w-full rounded-md px-2.5 py-1.5 text-left text-[13px] leading-[18px] hover:bg-accent"
            onClick={() => {
              applyChange(store, `Mended: ${mend.label}`, (draft) => mend.apply(draft));
              onDone();
            }}
          >
            {mend.label}
          </button>
        </li>
      ))}
    </ul>
  );
}
