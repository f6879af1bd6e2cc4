import type { Json } from './json';

/** One thing that was said or done in an open conversation, oldest first. Each adapter makes its vendor's messages of it. */
export type ConversationEntry =
  | { by: 'caller'; text: string }
  /** `text` is what the caller heard; `cut`: they interrupted there. */
  | { by: 'agent'; text: string; cut: boolean }
  /** Something the model asked for, with what came of it in words for the model. */
  | { by: 'action'; id: string; name: string; input: Json; result: string };

/** One thing a model may be told by an action's input. */
export interface ActionField {
  name: string;
  /** Plain words for the model. */
  help: string;
  kind: 'text' | 'number' | 'date' | 'time' | 'phone' | 'yes_no' | 'choice' | 'json';
  required: boolean;
  choices?: string[];
}

/** Something a model may ask for. Whatever is not in this list is refused. */
export interface ModelAction {
  name: string;
  kind: 'tool' | 'outcome' | 'person';
  help: string;
  fields: ActionField[];
}

/** A model's wish, as it came: the name may be invented and the input may be no JSON at all. */
export type ModelCall = { id: string; name: string; input: string };
