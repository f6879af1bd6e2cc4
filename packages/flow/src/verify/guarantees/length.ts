import type { MenuConfig } from '../../nodes/menu/config';
import { OPERATOR, phrasesOf, REPEAT } from '../../nodes/menu/phrases';
import { plain } from '../../understand/fold';
import { type CheckedFlow, soundNodes } from '../../validate/checked-flow';
import { fieldsOf } from '../../validate/fields';
import { quoted, warns } from '../../validate/problem';
import type { Finding } from '../finding';
import { LONGEST_PROMPT_SECONDS, recordedSeconds, secondsToSay } from '../speech-length';

const MOST_OPTIONS = 5;
const TOO_LONG = `Nobody listens that long: at most ${LONGEST_PROMPT_SECONDS}.`;

/** G11: no prompt longer than 30 s, no menu of more than five choices or with its keys out of order. */
export function hardToFollow(flow: CheckedFlow): Finding[] {
  return soundNodes(flow).flatMap(({ node, definition, config }) => {
    const found: Finding[] = [];
    const warn = (message: string, field: string) =>
      found.push({ ...warns('G11', message, { node: node.id, field }), script: null });
    for (const { field, value, path } of fieldsOf(definition, config)) {
      if (field.widget === 'audio') {
        const seconds = Math.max(0, ...recordedSeconds(flow, value));
        if (seconds > LONGEST_PROMPT_SECONDS)
          warn(`${quoted(node.name)} plays a recording of ${Math.round(seconds)} seconds. ${TOO_LONG}`, path);
      }
      if (field.widget !== 'localized_text' || typeof value !== 'object' || value === null) continue;
      const longest = Math.max(0, ...Object.values(value).map((text) => secondsToSay(String(text))));
      if (longest > LONGEST_PROMPT_SECONDS) {
        warn(`${quoted(node.name)} speaks for about ${Math.round(longest)} seconds. ${TOO_LONG}`, path);
      }
    }
    if (node.type === 'menu') {
      complaints(config as MenuConfig, node.name, warn);
      for (const language of flow.document.languages) sameWords(config as MenuConfig, node.name, language, warn);
    }
    return found;
  });
}

type Warn = (message: string, field: string) => void;

/** Whoever says what stands for two choices is asked again, and never gets to either by it. */
function sameWords(config: MenuConfig, name: string, language: string, warn: Warn): void {
  const said = new Map<string, string[]>();
  for (const { id, phrases } of phrasesOf(config, language, language)) {
    for (const words of new Set(phrases.map(plain))) said.set(words, [...(said.get(words) ?? []), id]);
  }
  const labelOf = (id: string) => config.options.find((option) => option.id === id)?.label ?? BUILT_IN[id] ?? id;
  for (const [words, ids] of said) {
    if (ids.length < 2 || words === '') continue;
    const both = ids.map((id) => quoted(labelOf(id))).join(' and ');
    warn(
      `${both} of ${quoted(name)} are chosen by the same words, ${quoted(words)}: whoever says them is asked again. Give each its own.`,
      'options',
    );
    return;
  }
}

const BUILT_IN: Record<string, string> = { [OPERATOR]: 'A person', [REPEAT]: 'Again' };

function complaints({ options }: MenuConfig, name: string, warn: Warn): void {
  if (options.length > MOST_OPTIONS) {
    warn(
      `${quoted(name)} offers ${options.length} choices. Callers remember five; put the rest into a second menu.`,
      'options',
    );
  }
  const keys = options.flatMap(({ digit }) => (digit !== null && /[1-9]/.test(digit) ? [Number(digit)] : []));
  if (keys.some((key, index) => index > 0 && key < keys[index - 1]!)) {
    warn(`The keys of ${quoted(name)} are read out of order. Sort the choices by their keys.`, 'options');
  }
}
