import type { CallCommand } from '@innline/shared';
import type { Conversation } from './conversation';

/** A command that cannot be followed is told, not swallowed: whoever gave it must know that nothing happened. */
export const refuse = ({ actor }: CallCommand, call: Pick<Conversation, 'emit' | 'node'>, message: string): void =>
  call.emit({ type: 'fault', code: 'command_refused', node: call.node(), message, userId: actor.id });
