'use client';
import { languageName } from '@innline/shared';
import { cn } from '@/lib/cn';

interface Props {
  languages: readonly string[];
  current: string;
  /** Languages in which nothing is written yet. */
  missing: ReadonlySet<string>;
  onChoose(language: string): void;
  /** What the tabs are for. */
  label: string;
}

/** One tab per language of the flow; a dot marks those still to be written. Nothing is shown for a single language. */
export function LanguageTabs({ languages, current, missing, onChoose, label }: Props) {
  if (languages.length < 2) return null;
  const step = (event: React.KeyboardEvent, index: number) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = languages[(index + by + languages.length) % languages.length]!;
    onChoose(next);
    (event.currentTarget.parentElement?.children[languages.indexOf(next)] as HTMLElement | undefined)?.focus();
  };
  return (
    <div role="tablist" aria-label={`Language of ${label}`} className="flex gap-0.5">
      {languages.map((language, index) => (
        <button
          key={language}
          type="button"
          role="tab"
          aria-selected={language === current}
          tabIndex={language === current ? 0 : -1}
          onClick={() => onChoose(language)}
          onKeyDown={(event) => step(event, index)}
          className={cn(
            'flex items-center gap-1 rounded-md min-h-6 px-2 py-0.5 text-xs touch:h-10 touch:px-3',
            language === current ? 'bg-secondary font-medium' : 'text-muted-foreground hover:bg-accent',
          )}
        >
          {languageName(language)}
          {missing.has(language) && (
            <>
              <span aria-hidden className="size-1.5 rounded-full bg-warning" />
              <span className="sr-only"> (not written yet)</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
