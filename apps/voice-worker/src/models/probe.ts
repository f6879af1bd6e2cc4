import type { LanguageModel, ReplyRequest } from '../adapters/llm/contract';
import { inTime } from '../speech/in-order/patience';

const ANSWER_MS = 8_000;

/** The smallest of conversations. */
const HELLO: Omit<ReplyRequest, 'signal'> = {
  instructions: 'Answer with the single word: ready.',
  entries: [{ by: 'caller', text: 'Are you ready?' }],
  actions: [],
  language: 'en',
  clock: { at: 0, timeZone: 'UTC', country: 'GB' },
  model: null,
  temperature: 0,
};

/** Whether a model answers: one word, in time. @throws ModelError or SpeechError `stalled` */
export async function probeModel(model: LanguageModel): Promise<void> {
  const stop = new AbortController();
  try {
    for await (const _ of inTime(model.reply({ ...HELLO, signal: stop.signal }), ANSWER_MS, ANSWER_MS)) {
      void _;
    }
  } finally {
    stop.abort();
  }
}
