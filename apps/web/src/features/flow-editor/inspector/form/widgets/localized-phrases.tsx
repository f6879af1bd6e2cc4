'use client';
import { languageName } from '@innline/shared';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useEditor } from '../../../store/context';
import { LanguageTabs } from '../../text/language-tabs';
import type { WidgetProps } from '../types';

type Phrases = Readonly<Record<string, readonly string[]>>;

/** Words a caller may say, as chips per language: Enter or a comma adds one, Backspace takes the last one back. */
export function LocalizedPhrases({ field, value, onChange, scope, id, describedBy, invalid }: WidgetProps) {
  const phrases = (value ?? {}) as Phrases;
  const { languages } = scope.document;
  const preferred = useEditor((state) => state.language);
  const [chosen, setChosen] = useState<string | null>(null);
  const language = chosen && languages.includes(chosen) ? chosen : preferred;
  const [typed, setTyped] = useState('');
  const words = phrases[language] ?? [];
  const set = (next: readonly string[]) => onChange({ ...phrases, [language]: next }, language);
  const add = (text: string) => {
    const fresh = text
      .split(',')
      .map((word) => word.trim().slice(0, 80))
      .filter((word) => word !== '' && !words.includes(word));
    setTyped('');
    if (fresh.length > 0) set([...words, ...new Set(fresh)]);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && words.length > 0) set(words.slice(0, -1));
  };
  const missing = new Set(languages.filter((code) => (phrases[code] ?? []).length === 0));
  return (
    <div className="space-y-1.5">
      <LanguageTabs
        languages={languages}
        current={language}
        missing={missing}
        onChoose={setChosen}
        label={field.label}
      />
      <div className="flex flex-wrap items-center gap-1 rounded-md border border-input bg-card p-1.5 shadow-sm focus-within:border-ring focus-within:ring-2 focus-within:ring-ring/30">
        {words.map((word) => (
          <span
            key={word}
            lang={language}
            className="flex items-center gap-0.5 rounded bg-secondary py-0.5 pr-0.5 pl-2 text-xs"
          >
            {word}
            {!scope.readOnly && (
              <button
                type="button"
                aria-label={`Remove “${word}”`}
                className="grid size-6 touch:size-10 place-items-center rounded hover:bg-accent"
                onClick={() => set(words.filter((other) => other !== word))}
              >
                <X aria-hidden className="size-3" />
              </button>
            )}
          </span>
        ))}
        <input
          id={`${id}-${language}`}
          lang={language}
          aria-label={`Add a word in ${languageName(language)} to ${field.label}`}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          className="min-w-24 flex-1 bg-transparent px-1 py-0.5 text-sm outline-none"
          placeholder={words.length === 0 ? 'Type a word, press Enter' : 'Another…'}
          value={typed}
          readOnly={scope.readOnly}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
      </div>
    </div>
  );
}
