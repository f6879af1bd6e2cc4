import { compile, flowVoice, staticPrompts } from '@innline/flow';
import type { RunnableFlow } from '../data/contract';
import type { Services } from '../services';
import { earsOf } from '../speech/ears-of';
import { SENTENCE_IDS, sentence } from './sentences';

/**
 * Makes ready all that a flow says in the same words to every caller, and what the worker may have to say in its
 * languages, in the flow's voices and the hotel's own: what is rendered is heard also when the vendor of the voice is out. Live calls
 * come first; never throws.
 */
export async function renderFlow(
  { document }: Pick<RunnableFlow, 'document'>,
  hotelId: string,
  { prompts, speechOf, routes, log }: Pick<Services, 'prompts' | 'speechOf' | 'routes' | 'log'>,
): Promise<void> {
  const [speech, facts] = await Promise.all([speechOf(hotelId), routes.hotel(hotelId).catch(() => null)]);
  const compiled = compile(document);
  if (!speech.tts || !compiled.ok) return;
  const own = document.languages.flatMap((language) =>
    [...new Set([null, flowVoice(document.voices, language)])].flatMap((voice) =>
      SENTENCE_IDS.map((id) => ({ ...sentence(id, language), voice })),
    ),
  );
  // without the hotel's facts (the database is away) a call says what was made ready before, or waits for the voice
  const said = facts === null ? [] : staticPrompts(compiled.flow, { ...facts, ears: await earsOf(speech) });
  const failed = await prompts.warm([...said, ...own], speech.tts);
  if (failed > 0) log.warn({ failed, hotelId }, 'Some prompts could not be rendered in the voice of the hotel');
}
