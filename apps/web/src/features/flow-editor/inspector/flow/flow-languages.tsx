'use client';
import { languageName } from '@innline/shared';
import { Star, Trash2 } from 'lucide-react';
import { useHotelContext } from '../../hotel/hotel-context';
import { addLanguage, removeLanguage, setDefaultLanguage } from '../../operations';
import { applyChange } from '../../store/change';
import { useEditor, useEditorStore } from '../../store/context';
import { CONTROL, SMALL_BUTTON } from '../form/styles';

/** Offered beside the hotel's own languages. */
const COMMON = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'ca', 'ar', 'zh', 'ja', 'ru'];

/** The languages callers are spoken to in; the first is what they hear before anything is known of them. */
export function FlowLanguages() {
  const store = useEditorStore();
  const languages = useEditor((state) => state.document.languages);
  const readOnly = useEditor((state) => state.readOnly);
  const hotel = useHotelContext().languages;
  const offered = [...new Set([...hotel, ...COMMON])].filter((code) => !languages.includes(code));
  return (
    <section aria-label="Languages">
      <h3 className="mb-2 font-medium text-[13px]">Languages</h3>
      <ul className="list-none space-y-1">
        {languages.map((code, index) => (
          <li key={code} className="flex items-center justify-between rounded-md border px-2.5 py-1 text-sm">
            <span>
              {languageName(code)}
              {index === 0 && <span className="ml-2 text-muted-foreground text-xs">spoken first</span>}
            </span>
            {!readOnly && (
              <span className="flex">
                {index > 0 && (
                  <button
                    type="button"
                    aria-label={`Speak ${languageName(code)} first`}
                    className={SMALL_BUTTON}
                    onClick={() =>
                      applyChange(store, `${languageName(code)} is spoken first`, (d) => setDefaultLanguage(d, code))
                    }
                  >
                    <Star aria-hidden className="size-3.5" />
                  </button>
                )}
                <button
                  type="button"
                  aria-label={`Remove ${languageName(code)}`}
                  className={SMALL_BUTTON}
                  disabled={languages.length === 1}
                  onClick={() => applyChange(store, `Removed ${languageName(code)}`, (d) => removeLanguage(d, code))}
                >
                  <Trash2 aria-hidden className="size-3.5" />
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <select
          aria-label="Add a language"
          className={`${CONTROL} mt-2`}
          value=""
          onChange={({ target }) =>
            applyChange(store, `Added ${languageName(target.value)}`, (draft) => addLanguage(draft, target.value))
          }
        >
          <option value="">Add a language…</option>
          {offered.map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
      )}
    </section>
  );
}
