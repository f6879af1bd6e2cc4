'use client';
import { completions, type FlowDocument } from '@innline/flow';
import { type CSSProperties, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cn } from '@/lib/cn';
import { CONTROL } from '../form/styles';
import { complete, matching, type Started, startedAt } from './completing';
import { CompletionList } from './completion-list';

interface Props {
  id: string;
  value: string;
  onChange(text: string): void;
  /** Where `{{` finds its suggestions; null: plain text. */
  document: FlowDocument | null;
  rows: number;
  placeholder?: string;
  readOnly: boolean;
  /** Its name where no label element names it. */
  label?: string;
  describedBy?: string;
  invalid: boolean;
  language?: string;
}

/** The browser itself makes a field as high as its text. Asking it how high that is makes it lay out the page at every letter. */
const GROWS = typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content');

/** A text that grows with what is in it and offers what can stand between `{{` and `}}`. */
export function TemplateInput(props: Props) {
  const { id, value, onChange, document, rows, readOnly, describedBy, invalid } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const caretAfter = useRef<number | null>(null);
  const [started, setStarted] = useState<Started | null>(null);
  const [active, setActive] = useState(0);
  const all = useMemo(() => (document && started ? completions(document) : []), [document, started]);
  const offers = started ? matching(all, started.query) : [];
  const open = offers.length > 0 && !readOnly;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    if (!GROWS) {
      element.style.height = 'auto';
      element.style.height = `${element.scrollHeight + 2}px`;
    }
    if (caretAfter.current !== null) element.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  }, [value]);

  const look = (element: HTMLTextAreaElement) => {
    setStarted(document ? startedAt(element.value, element.selectionStart) : null);
    setActive(0);
  };
  const choose = (index: number) => {
    const offer = offers[index];
    if (!started || !offer || !area.current) return;
    const done = complete(value, area.current.selectionStart, started, offer);
    caretAfter.current = done.caret;
    onChange(done.text);
    setStarted(null);
    area.current.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!open) return;
    const act = {
      ArrowDown: () => setActive((active + 1) % offers.length),
      ArrowUp: () => setActive((active + offers.length - 1) % offers.length),
      Enter: () => choose(active),
      Tab: () => choose(active),
      Escape: () => setStarted(null),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div className="relative">
      <textarea
        ref={area}
        id={id}
        rows={rows}
        lang={props.language}
        // where the field grows by itself `rows` counts for nothing: so many lines, and what is around them
        style={{ '--rows': rows } as CSSProperties}
        className={cn(
          CONTROL,
          'field-sizing-content block min-h-[calc(var(--rows)*1lh+14px)] touch:min-h-[max(2.5rem,calc(var(--rows)*1lh+14px))] resize-none overflow-hidden',
        )}
        value={value}
        placeholder={props.placeholder}
        readOnly={readOnly}
        aria-label={props.label}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open ? `${id}-list-${active}` : undefined}
        aria-autocomplete={document ? 'list' : undefined}
        aria-haspopup={document ? 'listbox' : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => {
          onChange(event.target.value);
          look(event.target);
        }}
        onSelect={(event) => look(event.currentTarget)}
        onBlur={() => setStarted(null)}
        onKeyDown={onKeyDown}
      />
      {open && <CompletionList id={`${id}-list`} offers={offers} active={active} onChoose={choose} />}
    </div>
  );
}
