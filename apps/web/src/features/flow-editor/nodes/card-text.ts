import { type FlowNode, type FormField, formOf, Recording, recordingIn, recordingName, textIn } from '@innline/flow';
import type { HotelContext } from '../hotel/hotel-context';
import { describeNode, summaryOf } from './describe';

/** What a card says: the words the caller hears, and the one fact that matters beside them. */
export interface CardText {
  said: string;
  fact: string;
}

type Names = Pick<HotelContext, 'departments' | 'schedules'>;
const NO_NAMES: Names = { departments: [], schedules: [] };

export function cardText(node: Pick<FlowNode, 'type' | 'config'>, language: string, names: Names = NO_NAMES): CardText {
  const { definition, ports } = describeNode(node);
  const summary = summaryOf(node, language);
  if (!definition) return { said: '', fact: summary };
  const fields = formOf(definition);
  const said = spokenIn(fields, node.config, language);
  const played = playedIn(fields, node.config, language);
  if (played !== null) return { said, fact: `Plays “${recordingName(played)}”` };
  const chosen = namesIn(fields, node.config, names);
  if (chosen !== '') return { said, fact: chosen };
  // A menu's choices stand at its ports already, and a greeting's summary is what it says.
  const told = said !== '' && (summary === said || ports.some((port) => port.tone === 'option'));
  return { said, fact: told ? '' : summary };
}

/** The first text of a step that its callers hear for sure. */
function spokenIn(fields: readonly FormField[], config: FlowNode['config'], language: string): string {
  const field = fields.find(({ widget, group }) => widget === 'localized_text' && group !== 'advanced');
  const texts = field && (config[field.name] ?? field.initial);
  return texts && typeof texts === 'object' ? textIn(texts as Record<string, string>, language, language) : '';
}

/** The recording that callers of a language hear instead. */
function playedIn(fields: readonly FormField[], config: FlowNode['config'], language: string): string | null {
  const field = fields.find(({ widget }) => widget === 'audio');
  const recording = Recording.safeParse(field && config[field.name]);
  return recording.success ? recordingIn(recording.data, language) : null;
}

/** Departments and opening hours by the names people know them by. */
function namesIn(fields: readonly FormField[], config: FlowNode['config'], names: Names): string {
  const shown = fields.filter(({ when }) => !when || when.is.includes((config[when.field] ?? null) as never));
  return shown
    .flatMap(({ name, widget, label }) => {
      const list = widget === 'department' ? names.departments : widget === 'schedule' ? names.schedules : [];
      const found = list.find(({ id }) => id === config[name]);
      return found ? [`${label}: ${found.name}`] : [];
    })
    .join(', ');
}
