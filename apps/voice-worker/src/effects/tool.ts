import { runTool } from '../tools/run';
import type { EffectContext, EffectHandler } from './contract';
import { announce } from './say';

/** A caller hears something at least this often while a tool works. */
const DEAD_AIR_MS = 2_300;

/** Says "one moment" and then plays music where the flow itself says nothing while a tool works. */
function fillSilence(call: EffectContext, key: string): () => void {
  let quietSince = call.services.ticker.now();
  let said = false;
  let music = false;
  const remove = call.services.ticker.add((now) => {
    if (call.gone || !call.floor.quiet || call.player.playingMusic) quietSince = now;
    if (now - quietSince < DEAD_AIR_MS) return;
    quietSince = now;
    if (!said) announce(call, `${key}:moment`, 'moment');
    else {
      music = true;
      call.player.setMusic(call.services.holdMusic);
    }
    said = true;
  });
  return () => {
    remove();
    if (music) call.player.setMusic(null);
  };
}

export const tool: EffectHandler<'tool'> = async (effect, call) => {
  const { key, node, tool: name, input, timeoutMs } = effect;
  const abort = new AbortController();
  const began = call.services.ticker.now();
  // a booking must not be stopped half-way because the caller hung up; what the flow cancels is stopped
  call.running(key, (why) => why === 'cancelled' && abort.abort());
  call.emit({ type: 'tool.started', effect: key, node: node ?? '', tool: name, input });
  const stopFilling = fillSilence(call, key);
  const result = await runTool({ key, node, name, input, timeoutMs, signal: abort.signal }, call);
  stopFilling();
  call.settled(key);
  if (result.outcome === 'cancelled') return;
  const ms = Math.round(call.services.ticker.now() - began);
  const outcome = result.outcome === 'failed' ? 'failure' : result.name;
  const output = result.outcome === 'failed' ? { code: result.code } : result.output;
  call.emit({ type: 'tool.finished', effect: key, node: node ?? '', tool: name, outcome, output, ms });
  if (result.outcome === 'done')
    call.post({ type: 'effect.done', effect: key, outcome: result.name, output: result.output });
  else {
    call.services.metrics.effectFailures.inc({ kind: 'tool' });
    call.post({ type: 'effect.failed', effect: key, code: result.code, message: result.message });
  }
};
