import type * as z from 'zod';
import type { Json } from '../model';

/** The controls an inspector form knows. */
export type Widget =
  | 'localized_text'
  /** Texts per language that no caller hears: what a model is told. */
  | 'localized_note'
  /** Lists of texts per language: re-prompts. */
  | 'localized_texts'
  /** Lists of words per language: synonyms. */
  | 'localized_phrases'
  | 'text'
  | 'long_text'
  | 'template'
  | 'number'
  | 'seconds'
  | 'toggle'
  | 'select'
  | 'digit'
  | 'options'
  | 'rules'
  | 'assignments'
  | 'department'
  | 'schedule'
  | 'phone'
  | 'tool'
  | 'tool_input'
  /** Several tools. */
  | 'tools'
  | 'variable'
  | 'voice'
  | 'language'
  | 'audio'
  | 'flow'
  | 'flow_ends'
  | 'flow_inputs';

/** What a form needs to show one field of a config. Plain data. */
export interface FieldMeta {
  /** Plain words, as on the form. */
  label: string;
  /** One sentence: what it does for the caller. */
  help: string;
  widget: Widget;
  /** `advanced` fields hide behind "More". Default `main`. */
  group?: 'main' | 'advanced';
  /** The text may hold `{{ … }}`; the editor offers {@link completions}. */
  templates?: boolean;
  choices?: { value: string; label: string }[];
  min?: number;
  max?: number;
  step?: number;
  placeholder?: string;
  /** Show only while another field of the same object has one of these values. */
  when?: { field: string; is: Json[] };
}

declare module 'zod' {
  interface GlobalMeta {
    /** See {@link field}. */
    innline?: FieldMeta;
  }
}

/** Puts what a form needs on a config field. The last call on the schema: what wraps it afterwards hides it. */
export function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  return schema.meta({ innline: meta }) as S;
}
