import { flowVoice } from '../../text/flow-voice';
import type { ToldChange } from '../types';
import type { Both } from './sentence';

/** Languages of both flows that another voice speaks now. */
export function voices({ before, after }: Both): ToldChange[] {
  const { pick, languageName, flow } = after;
  const old = before.flow.document;
  const both = flow.document.languages.filter((code) => old.languages.includes(code));
  return both.flatMap((code): ToldChange[] => {
    const [was, is] = [flowVoice(old.voices, code), flowVoice(flow.document.voices, code)];
    if (was === is) return [];
    const language = languageName(code);
    const words =
      is === null
        ? pick(`The voice of the hotel speaks ${language} again.`, `La voz del hotel vuelve a hablar ${language}.`)
        : pick(`Another voice speaks ${language} now.`, `Ahora es otra voz la que habla ${language}.`);
    return [{ words, node: null, inOlder: false, tone: 'other' }];
  });
}
