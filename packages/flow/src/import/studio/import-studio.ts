import { FlowDocument, type FlowDocument as FlowDocumentType, type Problem } from '../../model';
import type { ValidateContext } from '../../validate/checked-flow';
import { blocks } from '../../validate/problem';
import type { Draft } from './draft';
import { finish } from './finish';
import { studioFlow } from './graph';
import { languagesOf } from './language';
import { notForCalls } from './messaging';
import { namesFor } from './names';
import { planOf } from './plan';
import { type LooseEnd, readStudio } from './read';
import { widgetOf } from './registry';
import { whoIsLost } from './report/lost';
import { reportOf } from './report/make';
import type { ImportReport } from './report/report';
import { tellRest } from './rest';
import { settingsByKey, variableTypes } from './variables';
import { WidgetWork } from './work';

export type ImportedStudio =
  | { ok: true; document: FlowDocumentType; report: ImportReport }
  | { ok: false; problems: Problem[] };

/**
 * A published Studio flow as a flow of ours, with a report of what came along and how. Pure and total: whatever is given,
 * the answer is a document that validates in form, or problems that say where and why.
 */
export function importStudio(input: unknown, context: ValidateContext = {}, name?: string): ImportedStudio {
  const read = readStudio(input);
  if (!read.ok) return read;
  const flow = studioFlow(read.flow);
  const start = flow.states.get(read.flow.initial_state)!;
  const refused = notForCalls(flow, start);
  if (refused) return { ok: false, problems: [refused] };

  const settings = settingsByKey(flow);
  const languages = languagesOf(flow, start.name);
  const draft: Draft = {
    flow,
    plan: planOf(flow, start.name, languages, settings),
    names: namesFor(flow),
    languages,
    types: variableTypes(settings),
    nodes: [],
    edges: [],
    leads: [],
    entries: new Map(),
    variables: new Map(),
    reasons: new Map(),
    owned: new Map(),
    texts: [],
    lost: [],
    notes: [],
    hangups: new Map(),
    departments: Object.entries(context.departments ?? {}).map(([id, { name }]) => ({ id, name })),
  };
  for (const state of flow.states.values()) {
    if (draft.plan.absorbed.has(state.name)) continue;
    const definition = widgetOf(state.type);
    const work = new WidgetWork(draft, state, definition);
    definition.convert(work);
    tellRest(work);
  }
  tellOfVoices(draft);
  tellOfLooseEnds(draft, read.loose);
  const first = draft.entries.get(start.name);
  const document = FlowDocument.safeParse(
    finish(draft, name?.trim() || read.name, first && 'node' in first ? first.node : ''),
  );
  if (!document.success) return { ok: false, problems: [tooLarge(document.error.issues[0]?.path.join('.') ?? '')] };
  return { ok: true, document: document.data, report: reportOf(draft, document.data, start.name, context) };
}

/** Once for the whole flow: every widget has a voice. */
function tellOfVoices({ flow, notes }: Draft): void {
  const voices = [...flow.states.values()]
    .map(({ properties }) => properties.voice)
    .filter((voice) => typeof voice === 'string');
  const chosen = [...new Set(voices)].filter((voice) => voice !== '' && voice !== 'default');
  if (chosen.length === 0) return;
  const text = `The voices of the original (${chosen.slice(0, 5).join(', ')}) stay behind: callers hear the voice of your hotel.`;
  notes.push({ code: 'voice', text });
}

function tellOfLooseEnds({ flow, lost, notes }: Draft, loose: readonly LooseEnd[]): void {
  for (const { widget, event, next } of loose) {
    const text = `“${widget}” leads by “${event}” to “${next}”, which is not in the file: the call ends there. Draw where it goes on.`;
    notes.push({ code: 'missing_widget', text });
    if (lost.some((known) => known.widget === widget && known.event === event)) continue;
    lost.push(whoIsLost(flow.states.get(widget)!, event));
  }
}

function tooLarge(field: string): Problem {
  return blocks(
    'document',
    `Drawn out, this flow is larger than a flow may be (${field}). Split it in two in Studio first.`,
    { field },
  );
}
