import { scriptedTurn } from '@innline/flow';
import type { LanguageModel } from '../contract';

/** “Scripted (no account)”: fixed rules instead of a model, so that an open conversation works without any vendor. */
export const scriptedModel: LanguageModel = {
  id: 'scripted',
  modelFor: () => 'rules',
  async *reply(request) {
    request.signal?.throwIfAborted();
    const { sentences, call } = scriptedTurn(request);
    for (const sentence of sentences) yield { text: `${sentence} ` };
    if (call) yield { call };
  },
  close: async () => {},
};
