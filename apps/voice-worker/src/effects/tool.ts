import { tellChanged } from '../journal/tell-changed';
import { runTool } from '../tools/run';
import type { EffectHandler } from './contract';
import { fillSilence } from './fill-silence';

/** What these write down somebody in the house is to see at once, under this name. */
const NOTED: Readonly<Record<string, 'request' | 'payment'>> = {
  room_service_request: 'request',
  lost_and_found: 'request',
  wake_up_call: 'request',
  generate_payment_link: 'payment',
};

export const tool: EffectHandler<'tool'> = async (effect, call, again) => {
  const { key, node, tool: name, input, timeoutMs } = effect;
  const abort = new AbortController();
  const began = call.services.ticker.now();
  // a booking must not be stopped half-way because the caller hung up; what the flow cancels is stopped
  call.running(key, (why) => why === 'cancelled' && abort.abort());
  call.emit({ type: 'tool.started', effect: key, node: node ?? '', tool: name, input });
  const stopFilling = fillSilence(call, key);
  const result = await runTool({ key, node, name, input, timeoutMs, again, signal: abort.signal }, call);
  stopFilling();
  call.settled(key);
  if (result.outcome === 'cancelled') return;
  const ms = Math.round(call.services.ticker.now() - began);
  const outcome = result.outcome === 'failed' ? 'failure' : result.name;
  const output = result.outcome === 'failed' ? { code: result.code } : result.output;
  call.emit({ type: 'tool.finished', effect: key, node: node ?? '', tool: name, outcome, output, ms });
  const what = Object.hasOwn(NOTED, name) ? NOTED[name] : undefined;
  if (result.outcome === 'done' && what) void tellChanged(call.services, call.hotelId, { what, id: null });
  if (result.outcome === 'done')
    call.post({ type: 'effect.done', effect: key, outcome: result.name, output: result.output });
  else {
    call.services.metrics.effectFailures.inc({ kind: 'tool' });
    call.post({ type: 'effect.failed', effect: key, code: result.code, message: result.message });
  }
};
