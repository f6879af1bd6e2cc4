'use client';
import { languageName } from '@innline/shared';
import { Languages } from 'lucide-react';
import { useEditor, useEditorStore } from '../store/context';

/** The language the canvas and the texts are shown in. */
export function LanguageSelect() {
  const store = useEditorStore();
  const language = useEditor((state) => state.language);
  const languages = useEditor((state) => state.document.languages);
  if (languages.length < 2) return null;
  return (
    <label className="flex h-8 shrink-0 items-center gap-1.5 rounded-md border bg-card pr-1 pl-2 text-[13px] shadow-sm @max-[640px]/bar:hidden">
      <Languages aria-hidden className="size-4 text-muted-foreground" />
      <span className="sr-only">Language shown</span>
      <select
        className="field-sizing-content max-w-28 bg-transparent py-1"
        value={language}
        onChange={(event) => store.setState({ language: event.target.value })}
      >
        {languages.map((code) => (
          <option key={code} value={code}>
            {languageName(code)}
          </option>
        ))}
      </select>
    </label>
  );
}
