'use client';
import { Plus, Trash2 } from 'lucide-react';
import { SpokenText } from '../../text/spoken-text';
import { SMALL_BUTTON } from '../styles';
import type { WidgetProps } from '../types';
import { voiceOf } from './voice-of';

const MOST = 5;
const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth'];

/** What callers hear at the second try, the third, and so on. */
export function LocalizedTexts({ field, value, onChange, scope, path, id }: WidgetProps) {
  const list = (Array.isArray(value) ? value : []) as Record<string, string>[];
  return (
    <div className="space-y-3">
      {list.map((texts, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what a text is.
        <div key={index} className="rounded-lg border bg-muted/30 p-2.5">
          <div className="mb-1 flex items-center justify-between text-muted-foreground text-xs">
            At the {ORDINALS[index]} try
            {!scope.readOnly && (
              <button
                type="button"
                aria-label={`Remove the text of the ${ORDINALS[index]} try`}
                className={SMALL_BUTTON}
                onClick={() => onChange(list.filter((_, other) => other !== index))}
              >
                <Trash2 aria-hidden className="size-3.5" />
              </button>
            )}
          </div>
          <SpokenText
            id={`${id}-${index}`}
            label={`${field.label}, ${ORDINALS[index]} try`}
            texts={texts}
            onChange={(next, language) => onChange(list.with(index, next), `${path}.${index}.${language}`)}
            document={scope.document}
            voice={voiceOf(scope.values)}
            readOnly={scope.readOnly}
            errorIn={(language) => scope.errors.get(`${path}.${index}.${language}`)}
          />
        </div>
      ))}
      {!scope.readOnly && list.length < MOST && (
        <button type="button" className={`${SMALL_BUTTON} -ml-2`} onClick={() => onChange([...list, {}])}>
          <Plus aria-hidden className="size-3.5" />
          Add a text for the {ORDINALS[list.length]} try
        </button>
      )}
    </div>
  );
}
