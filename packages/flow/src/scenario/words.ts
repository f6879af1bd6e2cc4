import type { EndReason, FlowDocument, Json } from '../model';
import type { SimulatedAction, SimulatedCall } from '../simulate';

/** Why a call ended, after "because". */
export const END_WORDS: Record<EndReason, string> = {
  completed: 'the flow came to its end',
  caller_left: 'the caller hung up',
  operator: 'a member ended it',
  transferred: 'the caller was put through',
  limit: 'it took too long or went round in circles',
  fault: 'something in the flow broke',
  abandoned: 'the hotel gave up',
};

/** “Main menu”: what people call a step; its id where it is not in the flow. */
export function stepName({ document }: { document: FlowDocument }, id: string): string {
  const name = document.nodes.find((node) => node.id === id)?.name;
  return name === undefined ? `the step “${id}”, which is not in the flow` : `“${name}”`;
}

/** More steps than these say nothing any more. */
const MOST_STEPS = 6;

/** “Start”, “Menu”, “Front desk”: the way of a call, its last steps. */
export function wayWords({ call }: { call: SimulatedCall }, from = 0): string {
  const names = call.path.slice(from).map(({ name }) => `“${name}”`);
  const shownNames = names.length > MOST_STEPS ? ['…', ...names.slice(-MOST_STEPS)] : names;
  return shownNames.join(' → ');
}

/** A value as people read it. */
export function value(json: Json): string {
  if (json === null || json === '') return 'nothing';
  if (typeof json === 'boolean') return json ? 'yes' : 'no';
  return typeof json === 'string' ? `“${json}”` : JSON.stringify(json);
}

/** An outcome, which is a word of the flow's author or none. */
export const shown = (outcome: string | null): string => (outcome === null ? 'nothing in particular' : `“${outcome}”`);

/** What a caller does, as a sentence without its end: “presses 2”. */
export function actionWords(action: SimulatedAction): string {
  const early = 'early' in action && action.early ? ' without waiting' : '';
  if ('press' in action) return `presses ${[...action.press].join(' ')}${early}`;
  if ('say' in action) {
    if (action.rejected || action.say.trim() === '') return `says something nobody understands${early}`;
    return `${action.by === 'typed' ? 'types' : 'says'} “${action.say}”${early}`;
  }
  if ('silence' in action) return 'says nothing';
  if ('leaves' in action) return `hangs up${early}`;
  if ('wait' in action) return `waits ${action.wait} s`;
  if ('hear' in action) return 'hears the prompt out';
  if ('interrupt' in action) return 'begins to speak';
  if ('outcome' in action) return `is told: ${action.outcome.replaceAll('_', ' ')}`;
  if ('model' in action) return `is answered by the model${action.model.calls ? ', which acts' : ''}`;
  return `meets a failure: ${action.fails.replaceAll('_', ' ')}`;
}
