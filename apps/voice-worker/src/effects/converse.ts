import { watchModels } from '../metrics';
import { modelFailureOf } from '../models/errors';
import { type ReplyEnd, replyInOrder } from '../models/in-order';
import type { EffectHandler } from './contract';
import { fillSilence } from './fill-silence';

/**
 * Asks the hotel's models for a turn. Sentences go to the flow as soon as they are whole, so that the first is being
 * spoken while the rest is made; what the model asks for is only told.
 */
export const converse: EffectHandler<'converse'> = async (effect, call) => {
  const { key, timeoutMs } = effect;
  const node = effect.node ?? '';
  const abort = new AbortController();
  call.running(key, () => abort.abort());
  const { ticker, metrics } = call.services;
  const began = ticker.now();
  const ms = () => Math.round(ticker.now() - began);
  const stopFilling = fillSilence(call, key);
  let end: ReplyEnd | null = null;
  try {
    const places = await call.services.modelsOf(call.hotelId);
    const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(timeoutMs)]);
    for await (const step of replyInOrder(places, { ...effect, signal }, watchModels(metrics))) {
      if (abort.signal.aborted) return;
      if ('end' in step) end = step.end;
      else call.post({ type: 'model.sentence', effect: key, text: step.sentence });
    }
  } catch (error) {
    if (abort.signal.aborted) return;
    metrics.effectFailures.inc({ kind: 'converse' });
    call.log.warn({ reason: modelFailureOf(error) }, 'No model answered');
  } finally {
    stopFilling();
    call.settled(key);
  }
  if (abort.signal.aborted) return;
  if (end === null) {
    const nobody = { provider: null, model: null, firstMs: null, tokensIn: null, tokensOut: null, fallbacks: 0 };
    call.emit({ type: 'model.finished', effect: key, node, outcome: 'failed', ...nobody, ms: ms() });
    call.post({ type: 'effect.failed', effect: key, code: 'unavailable', message: 'No model answered.' });
    return;
  }
  const { call: wish, ...how } = end;
  call.emit({ type: 'model.finished', effect: key, node, outcome: 'replied', ...how, ms: ms() });
  call.post({ type: 'effect.done', effect: key, outcome: 'replied', output: { call: wish } });
};
