import type { VendorSecrets, VendorSettings } from '@innline/shared';

type Of<V extends 'openai' | 'azure_openai' | 'openai_compatible'> = { vendor: V } & VendorSettings<V> &
  VendorSecrets<V>;

/** One of the three ways to reach chat completions. */
export type ModelAccount = Of<'openai'> | Of<'azure_openai'> | Of<'openai_compatible'>;

/** Models that think before they speak take no temperature. Source: OpenAI and Azure, reasoning models. */
const REASONING = /^(o\d|gpt-5)/;

/** Where and how a request is sent. */
export interface Target {
  url: string;
  headers: Record<string, string>;
  model: string;
  takesTemperature: boolean;
  /** What the longest answer is called: newer models refuse the old name, other servers know only that. */
  limitField: 'max_tokens' | 'max_completion_tokens';
}

export const modelOf = (account: ModelAccount, asked: string | null): string =>
  asked ?? (account.vendor === 'azure_openai' ? account.deployment : account.model);

/** @param openAiUrl base address of OpenAI itself; tests and proxies put another */
export function targetOf(account: ModelAccount, asked: string | null, openAiUrl: string): Target {
  const model = modelOf(account, asked);
  const takesTemperature = !REASONING.test(model);
  const bare = (url: string) => url.replace(/\/+$/, '');
  if (account.vendor === 'azure_openai') {
    const path = `/openai/deployments/${encodeURIComponent(model)}/chat/completions`;
    const url = `${bare(account.endpoint)}${path}?api-version=${account.apiVersion}`;
    return {
      url,
      headers: { 'api-key': account.apiKey },
      model,
      takesTemperature,
      limitField: 'max_completion_tokens',
    };
  }
  const compatible = account.vendor === 'openai_compatible';
  const headers: Record<string, string> = account.apiKey ? { authorization: `Bearer ${account.apiKey}` } : {};
  const url = `${bare(compatible ? account.baseUrl : openAiUrl)}/chat/completions`;
  return { url, headers, model, takesTemperature, limitField: compatible ? 'max_tokens' : 'max_completion_tokens' };
}
