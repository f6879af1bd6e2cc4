import type { Account } from '../../../data/accounts';
import type { WorkerEnv } from '../../../env';
import { ModelError, type ModelFailure } from '../../../models/errors';
import { probeModel } from '../../../models/probe';
import { createOpenAiModel, type ModelAccount } from '../../llm/openai-compatible';
import type { TestResult, VendorAdmin } from '../contract';

const WORDS: Partial<Record<ModelFailure, string>> = {
  refused: 'The server refuses. Check the key, the model’s name, and whether the address may be called from here.',
  busy: 'The account is over its limit. Check its credit and quota, or try again in a minute.',
  unreachable: 'The server cannot be reached. Check the address, and the network of this server.',
  nonsense: 'What answers there does not speak OpenAI’s chat completions. Check the address; it usually ends with /v1.',
  unacceptable: 'The server does not take the request. Check the model’s name and the API version.',
};

async function answer(account: ModelAccount, env: WorkerEnv): Promise<TestResult> {
  const { INNLINE_OPENAI_URL: openAiUrl, INNLINE_HTTP_PRIVATE: privateAddresses } = env;
  const model = createOpenAiModel(account, { openAiUrl, privateAddresses });
  try {
    await probeModel(model);
    return { ok: true, words: `${model.modelFor(null)} answers.` };
  } catch (error) {
    const known = error instanceof ModelError ? WORDS[error.reason] : undefined;
    return { ok: false, words: known ?? 'The model did not answer in time. Try again in a moment.' };
  } finally {
    await model.close();
  }
}

/** Really asks the model for a word: the key, the address and the model are all tried. */
const adminOf = <V extends ModelAccount['vendor']>(vendor: V): VendorAdmin<V> => ({
  test: (account: Account<V>, env) => answer({ ...account, vendor } as unknown as ModelAccount, env),
});

export const modelAdmins = {
  openai: adminOf('openai'),
  azure_openai: adminOf('azure_openai'),
  openai_compatible: adminOf('openai_compatible'),
};
