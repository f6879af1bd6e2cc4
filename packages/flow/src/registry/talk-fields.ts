import * as z from 'zod';
import { LanguageCode, LocalizedText } from '../model';
import { Recording } from '../text/recording';
import { field } from './field';

/** Fields every node that talks has. */
export const talkFields = {
  interruptible: field(z.boolean().default(true), {
    label: 'Callers may interrupt',
    help: 'When on, speaking stops this prompt. Pressing a key always does.',
    widget: 'toggle',
    group: 'advanced',
  }),
  voice: field(z.string().max(80).nullable().default(null), {
    label: 'Voice',
    help: 'A voice for this step only. Leave empty for the voice of the flow.',
    widget: 'voice',
    group: 'advanced',
  }),
};

/** A text the caller hears, per language, with `{{ … }}` allowed. */
export function spokenText(defaults: LocalizedText, label: string, help: string, group: 'main' | 'advanced' = 'main') {
  return field(LocalizedText.default(defaults), { label, help, widget: 'localized_text', templates: true, group });
}

/** Recordings of the hotel that are played where a text would be said, per language or one for all. */
export function recordingField(help: string) {
  return field(Recording.nullable().default(null), {
    label: 'Recording instead',
    help,
    widget: 'audio',
    group: 'advanced',
  });
}

/** Texts for the second try, the third, … per language. */
export function spokenTexts(label: string, help: string) {
  return field(z.array(LocalizedText).max(5).default([]), {
    label,
    help,
    widget: 'localized_texts',
    templates: true,
    group: 'advanced',
  });
}

/** Words a caller may say, per language. */
export const LocalizedPhrases = z.record(LanguageCode, z.array(z.string().trim().min(1).max(80)).max(40));
export type LocalizedPhrases = z.infer<typeof LocalizedPhrases>;

export const VARIABLE_NAME = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'small letters, digits and _, starting with a letter');

/** The name of a variable to store into, or none. */
export function variableField(label: string, help: string) {
  return field(VARIABLE_NAME.nullable().default(null), { label, help, widget: 'variable', group: 'advanced' });
}

export function secondsField(seconds: number, min: number, max: number, label: string, help: string) {
  return field(z.number().min(min).max(max).default(seconds), {
    label,
    help,
    widget: 'seconds',
    group: 'advanced',
    min,
    max,
    step: 0.5,
  });
}
