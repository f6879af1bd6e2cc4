import type { WidgetWork } from './work';

/** What somebody writes to take over one kind of widget: one file, one such object. */
export interface WidgetDefinition {
  /** Names of the type in Studio's JSON, old ones included. */
  types: readonly string[];
  /** As Studio's console calls it. */
  label: string;
  /** `voice`: happens on telephone calls only; `messages`: never does. */
  channel: 'voice' | 'messages' | 'any';
  /** Events after which the end of the call is what the author meant: nobody is lost there. */
  goodEnds?: readonly string[];
  /** Settings that its notes tell of together, or that the plan has read. */
  besides?: readonly string[];
  /** Events that its notes tell of, or that lead to widgets which became part of it. */
  ownWays?: readonly string[];
  /** Draws the nodes of one such widget. */
  convert(work: WidgetWork): void;
}
