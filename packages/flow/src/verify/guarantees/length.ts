import type { MenuConfig } from '../../nodes/menu/config';
import { type CheckedFlow, soundNodes } from '../../validate/checked-flow';
import { fieldsOf } from '../../validate/fields';
import { quoted, warns } from '../../validate/problem';
import type { Finding } from '../finding';
import { LONGEST_PROMPT_SECONDS, secondsToSay } from '../speech-length';

const MOST_OPTIONS = 5;

/** G11: no prompt longer than 30 s, no menu of more than five choices or with its keys out of order. */
export function hardToFollow(flow: CheckedFlow): Finding[] {
  return soundNodes(flow).flatMap(({ node, definition, config }) => {
    const found: Finding[] = [];
    const warn = (message: string, field: string) =>
      found.push({ ...warns('G11', message, { node: node.id, field }), script: null });
    for (const { field, value, path } of fieldsOf(definition, config)) {
      if (field.widget !== 'localized_text' || typeof value !== 'object' || value === null) continue;
      const longest = Math.max(0, ...Object.values(value).map((text) => secondsToSay(String(text))));
      if (longest > LONGEST_PROMPT_SECONDS) {
        warn(
          `${quoted(node.name)} speaks for about ${Math.round(longest)} seconds. Nobody listens that long: at most 30.`,
          path,
        );
      }
    }
    if (node.type === 'menu') complaints(config as MenuConfig, node.name, warn);
    return found;
  });
}

function complaints({ options }: MenuConfig, name: string, warn: (message: string, field: string) => void): void {
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
