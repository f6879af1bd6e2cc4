import type { Completion } from '@innline/flow';
import { cn } from '@/lib/cn';

interface Props {
  id: string;
  offers: readonly Completion[];
  active: number;
  onChoose(index: number): void;
}

/** What can be put into a text, in plain words with its path. The text keeps the focus. */
export function CompletionList({ id, offers, active, onChoose }: Props) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="What can be put here"
      className="absolute inset-x-0 top-full z-30 mt-1 max-h-64 overflow-auto rounded-md border bg-popover p-1 text-[13px] shadow-lg"
    >
      {offers.map((offer, index) => (
        <div
          key={offer.path}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={cn('rounded px-2 py-1', index === active && 'bg-accent')}
          // Before the text loses its focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(index);
          }}
        >
          <span className="block truncate first-letter:uppercase">{offer.label}</span>
          <code className="block truncate text-[11px] text-muted-foreground">{offer.path}</code>
        </div>
      ))}
    </div>
  );
}
