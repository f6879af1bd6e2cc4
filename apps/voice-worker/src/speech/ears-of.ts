import type { SttProvider } from '../adapters/stt/contract';

/** Languages (`es`) whose speech is understood right now: not those of a vendor that has just failed. */
export async function earsOf({ stt }: { stt: Pick<SttProvider, 'languages'> | null }): Promise<string[]> {
  const tags = (await stt?.languages().catch(() => [])) ?? [];
  return [...new Set(tags.map((tag) => tag.split('-')[0]!.toLowerCase()))];
}
