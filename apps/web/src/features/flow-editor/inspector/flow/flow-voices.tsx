'use client';
import { languageName } from '@innline/shared';
import { useId } from 'react';
import { useHotelContext, type Voice } from '../../hotel/hotel-context';
import { setVoice } from '../../operations';
import { applyChange } from '../../store/change';
import { useEditor, useEditorStore } from '../../store/context';
import { CONTROL } from '../form/styles';
import { PlayPrompt } from '../text/play-prompt';
import { voiceSample } from '../text/voice-samples';

/** Who speaks in this flow, language by language; a step may still have a voice of its own. */
export function FlowVoices() {
  const languages = useEditor((state) => state.document.languages);
  const chosen = useEditor((state) => state.document.voices);
  // one of a language that is no longer spoken can be given back
  const codes = [...new Set([...languages, ...Object.keys(chosen ?? {})])];
  return (
    <section aria-label="Voices">
      <h3 className="mb-2 font-medium text-[13px]">Voices</h3>
      <div className="space-y-3">
        {codes.map((code) => (
          <LanguageVoice key={code} code={code} />
        ))}
      </div>
    </section>
  );
}

function LanguageVoice({ code }: { code: string }) {
  const id = useId();
  const store = useEditorStore();
  const voice = useEditor((state) => state.document.voices?.[code] ?? null);
  const readOnly = useEditor((state) => state.readOnly);
  const { voices = [] } = useHotelContext();
  const name = languageName(code);
  const gone = voice !== null && voices.length > 0 && !voices.some(({ id }) => id === voice);
  const choose = (id: string) =>
    applyChange(store, `Another voice speaks ${name}`, (draft) => setVoice(draft, code, id.trim() || null));
  const sample = voiceSample(code);
  return (
    <fieldset aria-label={`Voice for ${name}`} className="space-y-1.5">
      <label htmlFor={id} className="block text-[13px]">
        {name}
      </label>
      <div>
        {voices.length === 0 ? (
          <input
            id={id}
            className={CONTROL}
            key={voice}
            defaultValue={voice ?? ''}
            maxLength={80}
            readOnly={readOnly}
            placeholder="The voice of the hotel"
            onBlur={({ target }) => choose(target.value)}
          />
        ) : (
          <select
            id={id}
            className={CONTROL}
            value={voice ?? ''}
            disabled={readOnly}
            aria-invalid={gone}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">The voice of the hotel</option>
            {gone && <option value={voice}>No longer there</option>}
            <Group label={`Speak ${name}`} voices={voices.filter((one) => speaks(one, code))} />
            <Group label="Other voices" voices={voices.filter((one) => !speaks(one, code))} />
          </select>
        )}
      </div>
      {gone && <p className="text-warning text-xs">This voice is gone; the hotel’s own speaks instead.</p>}
      <PlayPrompt {...sample} voice={voice} />
    </fieldset>
  );
}

/** A voice that speaks many languages (`mul`), or nobody knows which, speaks any. */
const speaks = ({ language = 'mul' }: Voice, code: string) =>
  language === 'mul' || language.split('-')[0] === code.split('-')[0];

function Group({ label, voices }: { label: string; voices: readonly Voice[] }) {
  if (voices.length === 0) return null;
  return (
    <optgroup label={label}>
      {voices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
