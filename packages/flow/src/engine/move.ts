import type { FlowEvent } from '../model';
import type { Decision } from '../registry/decision';

/** What comes next, as data: a node's decision, or what faults and lanes make of it. `advance` follows it. */
export type Move =
  | Decision
  | { kind: 'stay' }
  | { kind: 'enter'; node: string; viaEdge: string | null; fromPort: string | null; carry: FlowEvent | null };

export const STAY: Move = { kind: 'stay' };
