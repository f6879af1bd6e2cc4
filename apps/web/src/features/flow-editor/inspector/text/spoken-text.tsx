'use client';
import { type FlowDocument, flowVoice } from '@innline/flow';
import { languageName } from '@innline/shared';
import { useState } from 'react';
import { useEditor } from '../../store/context';
import { SMALL_BUTTON } from '../form/styles';
import { LanguageTabs } from './language-tabs';
import { PlayPrompt } from './play-prompt';
import { TemplateInput } from './template-input';

type Texts = Readonly<Record<string, string>>;

interface Props {
  id: string;
  label: string;
  texts: Texts;
  onChange(texts: Texts, language: string): void;
  document: FlowDocument;
  voice: string | null;
  readOnly: boolean;
  describedBy?: string;
  /** What a model is told: no caller hears it, and one language serves for all. */
  unheard?: boolean;
  /** What is wrong in a language. */
  errorIn(language: string): string | undefined;
}

/** A text the caller hears, one tab per language, with a button to hear it. */
export function SpokenText(props: Props) {
  const { id, label, texts, onChange, document, voice, readOnly, describedBy, unheard = false, errorIn } = props;
  const { languages } = document;
  const preferred = useEditor((state) => state.language);
  const [chosen, setChosen] = useState<string | null>(null);
  const language = chosen && languages.includes(chosen) ? chosen : preferred;
  const text = texts[language] ?? '';
  const missing = new Set(languages.filter((code) => (texts[code] ?? '').trim() === ''));
  const source = languages.find((code) => !missing.has(code));
  const name = languageName(language);
  const write = (written: string) => onChange({ ...texts, [language]: written }, language);
  return (
    <div className="space-y-1.5">
      <LanguageTabs languages={languages} current={language} missing={missing} onChoose={setChosen} label={label} />
      <TemplateInput
        id={`${id}-${language}`}
        label={languages.length > 1 ? `${label} in ${name}` : label}
        language={language}
        value={text}
        onChange={write}
        document={document}
        rows={unheard ? 5 : 2}
        readOnly={readOnly}
        describedBy={describedBy}
        invalid={errorIn(language) !== undefined}
        placeholder={source ? `Nothing in ${name} yet` : unheard ? '' : 'What the caller hears'}
      />
      <div className="flex items-center justify-between gap-2">
        {!unheard && (
          <PlayPrompt text={text} language={language} voice={voice ?? flowVoice(document.voices, language)} />
        )}
        {missing.has(language) && source && !readOnly && (
          <button type="button" className={SMALL_BUTTON} onClick={() => write(texts[source]!)}>
            Start from {languageName(source)}
          </button>
        )}
      </div>
      {!unheard && missing.has(language) && source && (
        <p className="text-warning text-xs">
          Callers who speak {name} hear it in {languageName(source)}.
        </p>
      )}
    </div>
  );
}
