import { ModelError } from '../../../models/errors';
import type { LanguageModel, ReplyPiece, ReplyRequest } from '../contract';
import { type ModelAccount, modelOf, targetOf } from './account';
import { bodyOf } from './body';
import { refusalOf } from './refusal';
import { piecesOf } from './stream';
import { Transport } from './transport';

export type { ModelAccount } from './account';

export interface OpenAiOptions {
  /** OpenAI's own base address. */
  openAiUrl: string;
  privateAddresses: boolean;
}

/** Chat completions of OpenAI, Azure, or any server that speaks the same. */
export function createOpenAiModel(
  account: ModelAccount,
  { openAiUrl, privateAddresses }: OpenAiOptions,
): LanguageModel {
  const transport = new Transport(privateAddresses);

  async function* reply(request: ReplyRequest): AsyncIterable<ReplyPiece> {
    const { signal } = request;
    signal?.throwIfAborted();
    const target = targetOf(account, request.model, openAiUrl);
    const answer = await transport.post(target.url, target.headers, bodyOf(request, target), signal);
    // breaking off is told by the reading of it; without a listener it would end the process
    answer.on('error', () => {});
    if (answer.statusCode !== 200) {
      answer.resume();
      throw refusalOf(answer.statusCode ?? 0);
    }
    let whole = false;
    const stop = () => answer.destroy();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      signal?.throwIfAborted();
      // what is left behind the end is drained, so that the connection serves the next turn
      yield* piecesOf(answer.iterator({ destroyOnReturn: false }));
      whole = true;
    } catch (cause) {
      signal?.throwIfAborted();
      throw cause instanceof ModelError
        ? cause
        : new ModelError('unreachable', 'The model’s server broke off.', { cause });
    } finally {
      signal?.removeEventListener('abort', stop);
      if (whole) answer.resume();
      else answer.destroy();
    }
  }

  return {
    id: account.vendor,
    modelFor: (asked) => modelOf(account, asked),
    reply,
    close: async () => transport.close(),
  };
}
