import type { CallCommand } from '@innline/shared';
import type { EffectContext } from '../effects/contract';

/** A command that cannot be followed is told, not swallowed: whoever gave it must know that nothing happened. */
export const refuse = ({ actor }: CallCommand, call: EffectContext, message: string): void =>
  call.emit({ type: 'fault', code: 'command_refused', node: call.node(), message, userId: actor.id });
