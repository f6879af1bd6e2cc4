import type { FlowDocument, FormField } from '@innline/flow';
import type { ComponentType } from 'react';

/** What a form is about: one node's config, or one item of a list in it. */
export interface FormScope {
  document: FlowDocument;
  /** The object the fields belong to: siblings decide what is shown. */
  values: Readonly<Record<string, unknown>>;
  /** Path of that object in the config, '' for the config itself, e.g. `options.2`. */
  path: string;
  /** Message per path of the config. */
  errors: ReadonlyMap<string, string>;
  readOnly: boolean;
  /** Inside a list of rules "a variable" means anything that can be read: `caller.known`, `vars.nights`. */
  readsAnything?: boolean;
  /** The form itself, for fields that hold forms: handed in, since the form knows every field. */
  Form: ComponentType<FormProps>;
  /** Prefix of every DOM id of the form. */
  formId: string;
}

export interface FormProps {
  fields: readonly FormField[];
  scope: FormScope;
  onChange(name: string, value: unknown, place?: string): void;
}

export interface WidgetProps {
  field: FormField;
  value: unknown;
  /** `place` tells bursts of typing apart, e.g. the language of a text. */
  onChange(value: unknown, place?: string): void;
  scope: FormScope;
  /** Path of this field in the config, e.g. `options.2.digit`. */
  path: string;
  /** DOM id of the control; its label names it. */
  id: string;
  /** DOM ids of help and error. */
  describedBy: string | undefined;
  invalid: boolean;
}

export const pathIn = (scope: string, name: string | number): string =>
  scope === '' ? String(name) : `${scope}.${name}`;
