import {
  type CallFacts,
  compile,
  type Divergence,
  type FlowDocument,
  givenAnswer,
  type Json,
  type Problem,
  type Simulation,
  type SimulationOptions,
  simulationOf,
} from '@innline/flow';
import { pretendedMoment } from '@/features/talk';
import type { BeginsAt, SimulatorState } from './state';

/** What does not change while a flow is edited. */
export type Hotel = Pick<CallFacts, 'hotel' | 'schedules' | 'departments'>;

export type Ran = { ok: true; simulation: Simulation } | { ok: false; problems: Problem[] };

/** A number or a truth where the text is one: that is what variables hold. */
function typedValue(text: string, type: string): Json {
  if (type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (type === 'boolean') return /^(yes|true|1)$/i.test(text.trim());
  return text;
}

function beginning(document: FlowDocument, begins: BeginsAt | null): NonNullable<SimulationOptions['from']> {
  if (begins === null || !document.nodes.some(({ id }) => id === begins.node)) return {};
  const types = new Map(document.variables.map(({ name, type }) => [name, type]));
  const given = Object.entries(begins.values).filter(([, text]) => text.trim() !== '');
  const named = (prefix: string) =>
    given.filter(([key]) => key.startsWith(prefix)).map(([key, text]) => [key.slice(prefix.length), text] as const);
  return {
    node: begins.node,
    vars: Object.fromEntries(named('vars.').map(([name, text]) => [name, typedValue(text, types.get(name) ?? 'text')])),
    answers: Object.fromEntries(named('answers.').map(([name, text]) => [name, givenAnswer(text)])),
  };
}

/** Plays the state's whole script on a draft as it is; what lies ahead of the position is there to go forward to. */
export function run(document: FlowDocument, hotel: Hotel, state: SimulatorState): Ran {
  const compiled = compile(document);
  if (!compiled.ok) return compiled;
  const { moment, now, callerNumber, known, channel, line, language, begins, world, outside, script } = state;
  const nodes = Object.fromEntries(Object.entries(world).map(([node, { answer }]) => [node, answer]));
  const simulation = simulationOf(compiled.flow, {
    at: (moment === '' ? null : pretendedMoment(moment, hotel.hotel.timeZone)) ?? now,
    // as a scenario of this call is played: what is kept goes the same way
    facts: {
      ...{ ...hotel, channel, line: line && { id: 'line', ...line } },
      caller: { ...known, number: callerNumber.trim() || null },
    },
    from: { ...beginning(document, begins), ...(language === null ? {} : { language }) },
    world: { ...outside, nodes: { ...outside.nodes, ...nodes } },
  });
  for (const action of script) simulation.act(action);
  return { ok: true, simulation };
}

/** In which way the script goes elsewhere now than before an edit, as a sentence; null: it goes the same way. */
export function movedWords(apart: Divergence | null, document: FlowDocument): string | null {
  if (apart === null) return null;
  const name = (id: string | null | undefined) =>
    document.nodes.find((node) => node.id === id)?.name ?? 'a deleted step';
  if (apart.onlyEnd) return 'After your edit this call ends otherwise.';
  const from = apart.after === null ? '' : ` after “${name(apart.after)}”`;
  const now = apart.now === null ? 'goes no further' : `goes to “${name(apart.now.node)}”`;
  const before = apart.before === null ? '' : ` instead of “${apart.before.name}”`;
  return `After your edit this call${from} ${now}${before}.`;
}
