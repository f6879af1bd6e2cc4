import type { ConversationEntry, Json } from '../../model';
import type { NodeContext } from '../../registry/context';
import type { AgentConfig } from './config';

export type AgentContext = NodeContext<AgentConfig>;

/** A sentence of the agent's turn. `heard`: null until it is known what of it the caller heard. */
export type Said = { key: string; text: string; heard: string | null };

/** Something the model asked for that is being done, or that the caller is asked about first. */
export type Acting = { id: string; name: string; input: { [field: string]: Json } };

export type Memory = {
  /**
   * `listening`: the caller has the word, also while the agent's own sentences are still being said. `thinking`: a model
   * makes its turn. `confirming`: the caller is asked whether something shall be done. `acting`: a tool works. `leaving`:
   * the last words are being said.
   */
  phase: 'listening' | 'thinking' | 'confirming' | 'acting' | 'leaving';
  history: ConversationEntry[];
  /** The agent's turn so far. */
  said: Said[];
  /** Words of the caller while something ran: they wait for their place in the history. */
  waiting: string[];
  /** How often the caller has spoken. */
  turns: number;
  /** Silences and sounds that were not understood, in a row. */
  misses: number;
  /** What the model asked for and could not have, in this visit. */
  mistakes: number;
  /** Tools in a row, without a word of the caller between them. */
  chain: number;
  hearing: boolean;
  keys: string;
  /** When the model or the tool is given up, milliseconds UTC; 0: it has not begun. */
  until: number;
  filled: boolean;
  acting: Acting | null;
  /** Bookings and the like that were made here, by what was asked: nobody books twice by saying it twice. */
  done: { [asked: string]: string };
  /** Where the call leaves when the last words are said. */
  port: string | null;
};

export const FRESH: Memory = {
  phase: 'listening',
  history: [],
  said: [],
  waiting: [],
  turns: 0,
  misses: 0,
  mistakes: 0,
  chain: 0,
  hearing: false,
  keys: '',
  until: 0,
  filled: false,
  acting: null,
  done: {},
  port: null,
};

export const memoryOf = (ctx: AgentContext): Memory => (ctx.memory as Memory | null) ?? FRESH;

export const speaking = (ctx: AgentContext): boolean => ctx.pending('say') !== null;
