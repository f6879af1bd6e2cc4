import type { AgentConfig } from '../../nodes/agent/config';
import type { ListenConfig } from '../../nodes/listen/config';
import { type CheckedFlow, soundNodes } from '../../validate/checked-flow';
import { blocks, quoted } from '../../validate/problem';
import { CARD_WORDS } from '../card-words';
import type { Finding } from '../finding';

/** Payment cards have 12 to 19 digits (ISO/IEC 7812). */
const CARD_DIGITS = { fewest: 12, most: 19 };

/** G8: card numbers are never asked for by voice or keys: they would be in recordings, transcripts and journals. */
export function askedForCards(flow: CheckedFlow): Finding[] {
  return soundNodes(flow).flatMap(({ node, config }): Finding[] => {
    if (node.type === 'agent') return askedByAgent(node, config as AgentConfig);
    if (node.type !== 'listen') return [];
    const { prompt, reprompts, kind, minDigits, maxDigits } = config as ListenConfig;
    const words = [prompt, ...reprompts].flatMap((text) => Object.values(text)).some((text) => CARD_WORDS.test(text));
    const digits = kind === 'digits' && minDigits >= CARD_DIGITS.fewest && maxDigits <= CARD_DIGITS.most;
    if (!words && !digits) return [];
    const message = `${quoted(node.name)} asks for what looks like a card number. It would be recorded and written down. Send a payment link, or transfer to a person.`;
    return [{ ...blocks('G8', message, { node: node.id, field: words ? 'prompt' : 'maxDigits' }), script: null }];
  });
}

/** What a model is told to find out; its own words are watched during the call. */
function askedByAgent(node: { id: string; name: string }, { opening, outcomes }: AgentConfig): Finding[] {
  const details = outcomes.flatMap(({ details }) =>
    details.map(({ variable, help }) => `${variable.replaceAll('_', ' ')} ${help}`),
  );
  const inOpening = Object.values(opening).some((text) => CARD_WORDS.test(text));
  if (!inOpening && !details.some((text) => CARD_WORDS.test(text))) return [];
  const message = `${quoted(node.name)} is to find out what looks like a card number. It would be recorded and written down. Send a payment link, or transfer to a person.`;
  return [{ ...blocks('G8', message, { node: node.id, field: inOpening ? 'opening' : 'outcomes' }), script: null }];
}
