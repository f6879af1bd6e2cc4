import type { EffectKind, FlowEffect } from '@innline/flow';
import { cancel } from './cancel';
import type { EffectContext, EffectHandler } from './contract';
import { converse } from './converse';
import { hangup } from './hangup';
import { holdMusic } from './hold-music';
import { listen } from './listen';
import { play } from './play';
import { recordMessage } from './record-message';
import { say } from './say';
import { stopListen } from './stop-listen';
import { stopPlayback } from './stop-playback';
import { tool } from './tool';
import { transfer } from './transfer';

/** Every kind of effect has its handler, or this does not compile. */
const HANDLERS = {
  say,
  play,
  stop_playback: stopPlayback,
  listen,
  stop_listen: stopListen,
  hold_music: holdMusic,
  tool,
  converse,
  transfer,
  record_message: recordMessage,
  cancel,
  hangup,
} satisfies { [K in EffectKind]: EffectHandler<K> };

/** Begins an effect. What goes wrong becomes `effect.failed`, never an exception. */
export async function perform(effect: FlowEffect, call: EffectContext, again = false): Promise<void> {
  try {
    // the table above pairs each kind with its own handler; TypeScript cannot follow that through a union
    await (HANDLERS[effect.kind] as EffectHandler<EffectKind>)(effect, call, again);
  } catch (error) {
    call.services.metrics.effectFailures.inc({ kind: effect.kind });
    call.log.error({ err: error, effect: effect.kind }, 'An effect failed');
    call.settled(effect.key);
    const message = `${effect.kind.replace('_', ' ')} failed on our side.`;
    call.emit({ type: 'fault', code: 'effect_failed', node: effect.node, message });
    call.post({ type: 'effect.failed', effect: effect.key, code: 'internal', message });
  }
}
