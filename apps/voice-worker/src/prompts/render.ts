import type { RunnableFlow } from '../data/contract';
import type { Services } from '../services';
import { SENTENCE_IDS, sentence } from './sentences';
import { staticPrompts } from './static';

/**
 * Makes ready all that a flow always says, and what the worker may have to say in its languages, in the hotel's own voice:
 * what is rendered is heard also when the vendor of the voice is out. Live calls come first; never throws.
 */
export async function renderFlow(
  { document }: Pick<RunnableFlow, 'document'>,
  hotelId: string,
  { prompts, speechOf, log }: Pick<Services, 'prompts' | 'speechOf' | 'log'>,
): Promise<void> {
  const { tts } = await speechOf(hotelId);
  if (!tts) return;
  const own = document.languages.flatMap((language) =>
    SENTENCE_IDS.map((id) => ({ ...sentence(id, language), voice: null })),
  );
  const failed = await prompts.warm([...staticPrompts(document), ...own], tts);
  if (failed > 0) log.warn({ failed, hotelId }, 'Some prompts could not be rendered in the voice of the hotel');
}
