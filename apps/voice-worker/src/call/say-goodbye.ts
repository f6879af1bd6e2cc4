import { perform } from '../effects';
import type { EffectContext } from '../effects/contract';
import { announce } from '../effects/say';

/** The worker has to end: a sentence, then the line closes. */
export function sayGoodbye(call: EffectContext): void {
  call.floor.stop('operator');
  announce(call, `${call.id}:goodbye`, 'goodbye');
  void perform({ kind: 'hangup', key: `${call.id}:drain`, node: null, reason: 'fault', outcome: null }, call);
}
