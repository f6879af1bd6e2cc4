'use client';
import { languageName } from '@innline/shared';
import { X } from 'lucide-react';
import { useMemo } from 'react';
import { Badge } from '@/components/ui/badge';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { languageOptions } from '@/lib/places';

interface LanguagePickerProps {
  value: string[];
  onChange: (languages: string[]) => void;
  disabled?: boolean;
}

/** The languages a hotel speaks; the first is the default. */
export function LanguagePicker({ value, onChange, disabled }: LanguagePickerProps) {
  const options = useMemo(languageOptions, []);
  const free = options.filter((option) => !value.includes(option.value));
  return (
    <div className="space-y-2">
      <Field label="Languages callers hear" help="The first one is the default.">
        <Combobox
          value={null}
          onValueChange={(language) => onChange([...value, language])}
          options={free}
          placeholder="Add a language…"
          disabled={disabled || value.length >= 20}
        />
      </Field>
      <ul className="flex flex-wrap gap-1.5">
        {value.map((code, index) => (
          <li key={code}>
            <Badge tone={index === 0 ? 'primary' : 'neutral'} className="h-7 pr-1 touch:h-10">
              <button
                type="button"
                className="min-h-6 touch:h-10"
                disabled={disabled || index === 0}
                title={index === 0 ? 'The default' : 'Make it the default'}
                onClick={() => onChange([code, ...value.filter((other) => other !== code)])}
              >
                {languageName(code)}
              </button>
              {value.length > 1 && (
                <button
                  type="button"
                  disabled={disabled}
                  aria-label={`Remove ${languageName(code)}`}
                  onClick={() => onChange(value.filter((other) => other !== code))}
                  className="grid place-items-center size-6 rounded-full hover:bg-foreground/10 touch:size-10"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              )}
            </Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}
