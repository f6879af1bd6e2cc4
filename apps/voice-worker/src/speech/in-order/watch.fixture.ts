import type { SpeechWatch } from './place';

/** Writes down what the engines did. */
export function writtenDown() {
  const log: string[] = [];
  const watch: SpeechWatch = {
    asked: (kind, provider) => log.push(`${kind} ${provider} asked`),
    failed: (kind, provider, reason) => log.push(`${kind} ${provider} ${reason}`),
    fellBack: (kind, from) => log.push(`${kind} fell back from ${from}`),
    answered: (kind, provider) => log.push(`${kind} ${provider} answered`),
  };
  return { log, watch };
}
