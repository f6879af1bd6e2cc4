import type * as z from 'zod';

/** One thing somebody fills in to connect a vendor; the form is made from it. */
export interface ConnectionField {
  name: string;
  label: string;
  /** Where to find it at the vendor. */
  help: string;
  /** Sealed when stored and never shown again. */
  secret: boolean;
  required: boolean;
  options?: readonly { value: string; label: string }[];
}

export type ConnectionCategory = 'carrier' | 'media' | 'speech' | 'model' | 'payment';

/**
 * An account with a vendor: what its open settings and its sealed secrets look like. Secrets are texts by name, since
 * they are sealed as one JSON.
 */
export interface ConnectionKind<S extends z.ZodObject = z.ZodObject, K extends z.ZodObject = z.ZodObject> {
  vendor: string;
  label: string;
  category: ConnectionCategory;
  /** What it brings to the hotel, in one sentence. */
  summary: string;
  settings: S;
  secrets: K;
  fields: readonly ConnectionField[];
}

/** Keeps the types of one kind. */
export const defineKind = <S extends z.ZodObject, K extends z.ZodObject>(kind: ConnectionKind<S, K>) => kind;
