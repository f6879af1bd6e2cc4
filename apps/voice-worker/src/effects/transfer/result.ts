import type { TransferOutcome } from '@innline/flow';
import type { TransferWhy } from '@innline/shared';
import type { EffectHandler } from '../contract';

export type TransferEffect = Parameters<EffectHandler<'transfer'>>[0];

/** How one thing that was rung ended; `cancelled`: the flow or the caller's leaving stopped it. */
export interface Result {
  outcome: TransferOutcome | 'cancelled';
  why?: TransferWhy;
}

/** Whether the next thing in a department's order is rung: nobody has spoken with the caller yet. */
export const goesOn = ({ outcome }: Result): boolean => outcome !== 'completed' && outcome !== 'cancelled';
