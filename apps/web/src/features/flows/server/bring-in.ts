import type { Actor, forHotel } from '@innline/db';
import { type ImportReport, importFlow, isBlocking, readJson, scenariosIn, withoutSubflows } from '@innline/flow';
import { checkDraft } from '@/features/flow-editor/server';
import { publishChanged } from '@/server/live/publish-changed';

type Repos = ReturnType<typeof forHotel>;

/** A flow from outside: as text, so that what is wrong with it can be told by line, or read already. */
export type Given = { text: string } | { document: unknown };

interface Read {
  source: 'innline' | 'twilio-studio';
  name: string;
  /** Problems that keep it from being published. */
  problemCount: number;
  /** What became of each widget of a Studio flow. */
  report: ImportReport | null;
}

export type BroughtIn =
  | { status: 'refused'; problems: string[] }
  | ({ status: 'imported'; id: string } & Read)
  /** It could be imported; nothing was stored. */
  | ({ status: 'looked' } & Read);

async function contextOf(repos: Repos) {
  const { schedules, departments, hotel } = await repos.hotel.facts();
  return { schedules, departments, onError: hotel.onError, at: Date.now() };
}

/**
 * Makes a new draft of a flow from outside. What is none is refused with every place that is wrong, and nothing is stored;
 * what can be mended in the editor is taken as it is.
 */
export async function bringIn(
  repos: Repos,
  {
    given,
    name,
    look,
    by,
    hotelId,
  }: { given: Given; name?: string; look: boolean; by: Actor & { id: string }; hotelId: string },
): Promise<BroughtIn> {
  const file = 'text' in given ? readJson(given.text) : { ok: true as const, value: given.document };
  if (!file.ok) return { status: 'refused', problems: [file.message] };
  const imported = importFlow(file.value, await contextOf(repos));
  if (!imported.ok) return { status: 'refused', problems: imported.problems.map(({ message }) => message) };
  // an export of ours brings the flow's scenarios along
  const scenarios = scenariosIn(file.value);
  if (!scenarios.ok) return { status: 'refused', problems: scenarios.problems };
  const { source, report } = imported;
  // an export holds the flows it uses, so that it can be played; here the hotel's own count
  const own = withoutSubflows(imported.document);
  const document = name ? { ...own, name } : own;
  const { problems } = await checkDraft(repos, document);
  const problemCount = problems.filter(isBlocking).length;
  if (look) return { status: 'looked', source, name: document.name, problemCount, report };
  const flow = await repos.flows.create({ document, problemCount, by });
  const bodies = scenarios.file.scenarios;
  if (bodies.length > 0) await repos.scenarios.add({ flowId: flow.id, bodies, by });
  await publishChanged(hotelId, { what: 'flow', id: flow.id }, by);
  return { status: 'imported', source, id: flow.id, name: flow.name, problemCount, report };
}
