import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ModelWatch } from './models/in-order';
import type { SpeechWatch } from './speech/in-order/place';

/** Everything the worker counts. One registry per worker, so that two workers in one test process do not mix. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'innline_worker_' });
  const ms = [0.5, 1, 2, 5, 10, 20, 40, 80, 160, 320, 640, 1_280, 2_560];
  return {
    registry,
    liveCalls: new Gauge({ name: 'innline_live_calls', help: 'Calls this worker runs', registers }),
    calls: new Counter({ name: 'innline_calls_total', help: 'Calls by end reason', labelNames: ['reason'], registers }),
    refused: new Counter({
      name: 'innline_refused_total',
      help: 'Callers who heard an apology instead of a flow',
      labelNames: ['why'],
      registers,
    }),
    framesSent: new Counter({ name: 'innline_frames_sent_total', help: 'Audio frames to callers', registers }),
    lateFrames: new Counter({
      name: 'innline_frames_late_total',
      help: 'Frames sent more than 20 ms after they were due',
      registers,
    }),
    badFrames: new Counter({
      name: 'innline_frames_bad_total',
      help: 'Frames from clients that were dropped',
      labelNames: ['why'],
      registers,
    }),
    rejected: new Counter({
      name: 'innline_ingress_rejected_total',
      help: 'Requests, connections and media streams that were refused, by way in and reason',
      labelNames: ['way', 'why'],
      registers,
    }),
    stepMs: new Histogram({ name: 'innline_step_ms', help: 'One engine step', buckets: ms, registers }),
    commitMs: new Histogram({ name: 'innline_commit_ms', help: 'Writing one checkpoint', buckets: ms, registers }),
    effectToFrameMs: new Histogram({
      name: 'innline_effect_to_frame_ms',
      help: 'From a say effect to its first frame on the wire',
      buckets: ms,
      registers,
    }),
    speechToAnswerMs: new Histogram({
      name: 'innline_speech_to_answer_ms',
      help: 'From the end of the caller’s speech to the first frame of the answer',
      buckets: ms,
      registers,
    }),
    webhookMs: new Histogram({
      name: 'innline_webhook_ms',
      help: 'From a webhook’s last byte to its answer',
      labelNames: ['vendor'],
      buckets: ms,
      registers,
    }),
    webhooksSent: new Counter({
      name: 'innline_webhooks_sent_total',
      help: 'Attempts to tell a hotel’s own systems, by how they went',
      labelNames: ['result'],
      registers,
    }),
    effectFailures: new Counter({
      name: 'innline_effect_failures_total',
      help: 'Effects that failed',
      labelNames: ['kind'],
      registers,
    }),
    speechRequests: new Counter({
      name: 'innline_speech_requests_total',
      help: 'Prompts and utterances given to a speech engine',
      labelNames: ['kind', 'provider'],
      registers,
    }),
    speechFailures: new Counter({
      name: 'innline_speech_failures_total',
      help: 'Prompts and utterances a speech engine failed on',
      labelNames: ['kind', 'provider', 'reason'],
      registers,
    }),
    speechFallbacks: new Counter({
      name: 'innline_speech_fallbacks_total',
      help: 'Prompts and utterances another speech engine went on with',
      labelNames: ['kind', 'from'],
      registers,
    }),
    speechAnswerMs: new Histogram({
      name: 'innline_speech_answer_ms',
      help: 'From asking a speech engine to its first sound, or to the words',
      labelNames: ['kind', 'provider'],
      buckets: ms,
      registers,
    }),
    modelRequests: new Counter({
      name: 'innline_model_requests_total',
      help: 'Turns of a conversation asked of a language model',
      labelNames: ['provider'],
      registers,
    }),
    modelFailures: new Counter({
      name: 'innline_model_failures_total',
      help: 'Turns a language model failed on',
      labelNames: ['provider', 'reason'],
      registers,
    }),
    modelFallbacks: new Counter({
      name: 'innline_model_fallbacks_total',
      help: 'Turns another language model went on with',
      labelNames: ['from'],
      registers,
    }),
    modelFirstWordMs: new Histogram({
      name: 'innline_model_first_word_ms',
      help: 'From asking a language model to its first word',
      labelNames: ['provider'],
      buckets: ms,
      registers,
    }),
    modelTokens: new Counter({
      name: 'innline_model_tokens_total',
      help: 'Tokens as the vendor counts them',
      labelNames: ['provider', 'direction'],
      registers,
    }),
    checkpointFailures: new Counter({
      name: 'innline_checkpoint_failures_total',
      help: 'Steps that went on from memory only',
      registers,
    }),
    fenced: new Counter({ name: 'innline_fenced_total', help: 'Calls another worker took over', registers }),
    queued: new Gauge({ name: 'innline_queued', help: 'Callers who wait for room', registers }),
    offered: new Counter({ name: 'innline_offered_total', help: 'Calls put on offer', registers }),
    passedOn: new Counter({
      name: 'innline_passed_on_total',
      help: 'Callers this worker had no room for, answered by another through it',
      registers,
    }),
    takenOver: new Counter({
      name: 'innline_taken_over_total',
      help: 'Calls this worker went on with after another',
      labelNames: ['transport'],
      registers,
    }),
    journalBuffered: new Gauge({ name: 'innline_journal_buffered', help: 'Events waiting for Redis', registers }),
    journalLost: new Counter({
      name: 'innline_journal_dropped_total',
      help: 'Events that no longer fit the buffer while Redis was away',
      registers,
    }),
    journalRejected: new Counter({
      name: 'innline_journal_rejected_total',
      help: 'Events PostgreSQL refused for good',
      registers,
    }),
  };
}

/** Speech engines counted by kind, name and reason. */
export const watchSpeech = (metrics: Metrics): SpeechWatch => ({
  asked: (kind, provider) => metrics.speechRequests.inc({ kind, provider }),
  failed: (kind, provider, reason) => metrics.speechFailures.inc({ kind, provider, reason }),
  fellBack: (kind, from) => metrics.speechFallbacks.inc({ kind, from }),
  answered: (kind, provider, ms) => metrics.speechAnswerMs.observe({ kind, provider }, ms),
});

/** Language models counted by name and reason. */
export const watchModels = (metrics: Metrics): ModelWatch => ({
  asked: (provider) => metrics.modelRequests.inc({ provider }),
  failed: (provider, reason) => metrics.modelFailures.inc({ provider, reason }),
  fellBack: (from) => metrics.modelFallbacks.inc({ from }),
  firstWord: (provider, ms) => metrics.modelFirstWordMs.observe({ provider }, ms),
  used(provider, { tokensIn, tokensOut }) {
    metrics.modelTokens.inc({ provider, direction: 'in' }, tokensIn);
    metrics.modelTokens.inc({ provider, direction: 'out' }, tokensOut);
  },
});
export type Metrics = ReturnType<typeof createMetrics>;
