import type { EndReason } from '../model';

/** A node's named way out. */
export interface Port {
  /** Used by edges; stable for the life of a node. */
  id: string;
  /** Plain words, shown on the canvas. */
  label: string;
  /** How the editor colours it: `option` is a caller's choice. */
  tone: 'good' | 'bad' | 'neutral' | 'option';
  /** Must lead somewhere or be marked as an intended end. What is not required ends the call politely when it leads nowhere. */
  required: boolean;
  /** How a call ended that leaves here into nothing without another word, e.g. after a completed transfer. */
  endsAs?: EndReason;
  /** Nobody has to draw it: without a line calls leave by another port of the node, and none ends here. */
  elsewhere?: true;
}

export const NEXT: Port = { id: 'next', label: 'Then', tone: 'neutral', required: true };
