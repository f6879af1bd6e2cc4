import { flowOf } from '@innline/testkit/worker';

const question = (id: string, kind: string, more: object = {}) => ({
  ...{ id, type: 'listen' },
  config: { prompt: { en: 'Yes?' }, kind, tries: 1, ...more },
});

/**
 * Asks for something said, twice, then for keys. A card's keys are no answer: its outcome is `card`.
 * @param first where it begins: with words, or, for callers at a telephone, with keys
 */
export const asking = (first: 'words' | 'code') =>
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      question('words', 'free', { timeoutSeconds: 30 }),
      question('again', 'free', { timeoutSeconds: 30 }),
      question('code', 'digits', { minDigits: 4, maxDigits: 16, timeoutSeconds: 30 }),
      { id: 'end', type: 'hangup', config: { text: {}, outcome: 'end' } },
      { id: 'card', type: 'hangup', config: { text: {}, outcome: 'card' } },
    ],
    [
      ...[`start.start > ${first}`, 'words.heard > again', 'words.no_input > code', 'words.not_understood > code'],
      ...['again.heard > code', 'again.no_input > code', 'again.not_understood > code'],
      ...['code.heard > end', 'code.no_input > end', 'code.not_understood > card'],
    ],
  );
