import { expect, it } from 'vitest';
import { aDocument } from '../testing/documents';
import { setVoice } from './voices';

it('chooses, changes and gives back the voice of one language', () => {
  const base = aDocument();
  const both = setVoice(setVoice(base, 'en', 'slt'), 'es', 'marina');
  expect(both.voices).toEqual({ en: 'slt', es: 'marina' });
  expect(setVoice(both, 'en', 'rms').voices).toEqual({ en: 'rms', es: 'marina' });
  expect(setVoice(both, 'en', null).voices).toEqual({ es: 'marina' });
});

it('leaves no trace where the hotel’s own speaks every language', () => {
  const base = aDocument();
  expect(setVoice(setVoice(base, 'en', 'slt'), 'en', null)).toEqual(base);
  expect('voices' in setVoice(setVoice(base, 'en', 'slt'), 'en', null)).toBe(false);
  expect(setVoice(base, 'en', null)).toBe(base);
});
