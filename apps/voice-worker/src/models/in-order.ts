import type { ConversationEntry, ModelCall } from '@innline/flow';
import type { LanguageModel, ReplyPiece, ReplyRequest } from '../adapters/llm/contract';
import type { Breaker } from '../speech/breaker';
import { SpeechError } from '../speech/errors';
import { inTime } from '../speech/in-order/patience';
import { ModelError, type ModelFailure, modelFailureOf } from './errors';
import { Sentences } from './sentences';

/** A gap this long inside an answer is a stall; what was said before it bridges much of it. */
export const NEXT_WORDS_MS = 1_500;

export interface ModelPlace {
  model: LanguageModel;
  /** null: always asked, because nothing outside can fail. */
  breaker: Breaker | null;
  /** To the first word, milliseconds. */
  patienceMs: number;
}

/** Who is to be told what the models do; without anything anybody said. */
export interface ModelWatch {
  asked(provider: string): void;
  failed(provider: string, reason: ModelFailure): void;
  /** Another one went on. */
  fellBack(from: string): void;
  firstWord(provider: string, ms: number): void;
  used(provider: string, tokens: { tokensIn: number; tokensOut: number }): void;
}

export type ReplyStep = { sentence: string } | { end: ReplyEnd };

/** How a turn came about. */
export interface ReplyEnd {
  call: ModelCall | null;
  provider: string;
  model: string;
  /** From asking the one that answered to its first word, or its call. */
  firstMs: number | null;
  tokensIn: number | null;
  tokensOut: number | null;
  /** How many were asked in vain before it. */
  fallbacks: number;
}

/**
 * One turn out of several models: the first answers, and where it fails or takes too long the next goes on behind the
 * sentences that were given out already. A model's own name in the request is for the first only.
 * @throws ModelError of the last one that was asked; the signal's reason
 */
export async function* replyInOrder(
  places: readonly ModelPlace[],
  asked: ReplyRequest,
  watch: ModelWatch,
): AsyncIterable<ReplyStep> {
  const said: string[] = [];
  let failure: unknown = new ModelError('none', 'The hotel has no model that answers now.');
  let fallbacks = 0;
  for (const [index, place] of places.entries()) {
    if (place.breaker?.open) continue;
    const { id } = place.model;
    const request = { ...asked, entries: goOn(asked.entries, said), model: index === 0 ? asked.model : null };
    const sentences = new Sentences();
    const end = endOf(place.model, request.model, fallbacks);
    try {
      for await (const piece of attempt(place, request, watch, end)) {
        for (const sentence of take(piece, sentences, end)) {
          said.push(sentence);
          yield { sentence };
        }
      }
      for (const sentence of sentences.end()) {
        said.push(sentence);
        yield { sentence };
      }
      if (said.length === 0 && end.call === null) throw new ModelError('nonsense', 'The model answered nothing.');
      yield { end };
      return;
    } catch (error) {
      asked.signal?.throwIfAborted();
      failure = error instanceof SpeechError ? new ModelError('stalled', 'The model does not go on.') : error;
      watch.failed(id, modelFailureOf(failure));
      place.breaker?.failed(failure);
      if (places.slice(index + 1).some(({ breaker }) => !breaker?.open)) watch.fellBack(id);
      fallbacks += 1;
    }
  }
  throw failure;
}

const endOf = (model: LanguageModel, asked: string | null, fallbacks: number): ReplyEnd => ({
  ...{ call: null, provider: model.id, model: model.modelFor(asked), firstMs: null },
  ...{ tokensIn: null, tokensOut: null, fallbacks },
});

/** What was said already is the beginning of the turn: whoever comes next does not say it again. */
function goOn(entries: ConversationEntry[], said: readonly string[]): ConversationEntry[] {
  return said.length === 0 ? entries : [...entries, { by: 'agent', text: said.join(' '), cut: true }];
}

async function* attempt(place: ModelPlace, request: ReplyRequest, watch: ModelWatch, end: ReplyEnd) {
  const { model, breaker, patienceMs } = place;
  const stop = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
  const began = performance.now();
  watch.asked(model.id);
  let whole = false;
  try {
    const pieces = model.reply({ ...request, signal });
    for await (const piece of breaker ? inTime(pieces, patienceMs, NEXT_WORDS_MS) : pieces) {
      if (end.firstMs === null && !('usage' in piece)) {
        end.firstMs = Math.round(performance.now() - began);
        watch.firstWord(model.id, end.firstMs);
      }
      if ('usage' in piece) watch.used(model.id, piece.usage);
      yield piece;
    }
    whole = true;
  } finally {
    // a connection whose answer is complete serves the next turn
    if (!whole) stop.abort(new ModelError('stalled', 'Nobody waits for this answer any more.'));
  }
}

/** Notes what a piece tells; gives the sentences it completes. Only the first wish of a turn counts. */
function take(piece: ReplyPiece, sentences: Sentences, end: ReplyEnd): string[] {
  if ('text' in piece) return sentences.push(piece.text);
  if ('call' in piece) end.call ??= piece.call;
  else Object.assign(end, piece.usage);
  return [];
}
