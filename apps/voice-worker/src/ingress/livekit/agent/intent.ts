import { matchPhrases } from '@innline/flow';
import * as z from 'zod';
import type { ReadyVersion } from '../../../routing/load';

export interface Intent {
  node: string;
  /** The menu's option, which is also its port. */
  option: string;
  label: string;
  confidence: number;
}

const MenuConfig = z.object({
  options: z.array(
    z.object({ id: z.string(), label: z.string(), phrases: z.record(z.string(), z.array(z.string())).default({}) }),
  ),
});

/** What the caller wants, by the phrases of the flow's menus, as a caller of that flow would be understood. */
export function intentOf(text: string, language: string, { ran }: ReadyVersion): Intent | null {
  const intents = ran.document.nodes.flatMap(({ id: node, type, config }): Intent[] => {
    const menu = type === 'menu' ? MenuConfig.safeParse(config) : null;
    if (!menu?.success) return [];
    const { options } = menu.data;
    const match = matchPhrases(
      text,
      options.map(({ id, label, phrases }) => ({ id, phrases: [...(phrases[language] ?? []), label] })),
      language,
    );
    const option = options.find(({ id }) => id === match?.id);
    return match && option ? [{ node, option: option.id, label: option.label, confidence: match.confidence }] : [];
  });
  // of two menus that know the words the earlier one counts
  return intents.reduce<Intent | null>(
    (best, each) => (best && best.confidence >= each.confidence ? best : each),
    null,
  );
}
