import type { Draft } from '../draft';
import { answerKind } from '../gather/answer-kind';
import type { Resolved, Resolver } from './translate';

/** Facts of a call, by Studio's names. */
const FACTS: Record<string, string> = {
  'contact.channel.address': 'caller.number',
  'flow.channel.address': 'line.number',
  'trigger.call.from': 'caller.number',
  'trigger.call.caller': 'caller.number',
  'trigger.call.callername': 'caller.name',
  'trigger.call.to': 'line.number',
  'trigger.call.called': 'line.number',
  'trigger.call.callsid': 'call.id',
  'trigger.call.direction': 'call.direction',
  'flow.sid': 'call.id',
  'flow.execution_sid': 'call.id',
  'execution.sid': 'call.id',
  'trigger.request.to': 'caller.number',
  'trigger.request.from': 'line.number',
};

/** What every widget of a call leaves behind of that call. */
const OF_ANY_WIDGET: Record<string, string> = {
  callsid: 'call.id',
  from: 'caller.number',
  caller: 'caller.number',
  to: 'line.number',
  called: 'line.number',
};
const ABOUT_THE_CALL = new Set(['gather-input-on-call', 'say-play', 'record-voicemail', 'record-call', 'enqueue-call']);

const here = (path: string, deep = false): Resolved => ({ path, deep });
const not = (unknown: string): Resolved => ({ unknown });
const part = (segment: string) => /^[A-Za-z_]\w*$|^\d+$/.test(segment);
const inside = (path: string, rest: readonly string[]): string =>
  path + rest.map((segment) => (part(segment) ? `.${segment}` : `["${segment.replaceAll('"', '')}"]`)).join('');

/** Finds Innline's name for each of Studio's, as one widget's texts see them. */
export function resolverFor(draft: Draft, reader: string): Resolver {
  return (segments) => {
    const [root, second, ...rest] = segments as [string, string?, ...string[]];
    const fact = segments.slice(0, 3).join('.').toLowerCase();
    if (Object.hasOwn(FACTS, fact)) return here(FACTS[fact]!);
    if (root === 'widgets' && second !== undefined) return ofWidget(draft, second, rest, reader);
    if (root === 'flow' && second === 'variables') return ofVariable(draft, rest);
    const given = parameterOf(segments);
    if (given) return ofParameter(draft, given);
    if (root === 'trigger' && (second === 'message' || second === 'conversation')) {
      return not('It belongs to a text message, and this is a call.');
    }
    return not('Innline knows nothing of this of a call.');
  };
}

/** What a request to Studio's REST API, or the flow around a subflow, has handed over. */
function parameterOf([root, second, third, ...rest]: readonly string[]): string[] | null {
  if (root === 'flow' && second === 'data' && third !== undefined) return [third, ...rest];
  if (root === 'trigger' && (second === 'request' || second === 'parent') && third === 'parameters') return rest;
  return null;
}

function ofParameter(draft: Draft, [key, ...rest]: string[]): Resolved {
  if (key === undefined) return not('All parameters at once cannot be named; name one of them.');
  const name = draft.names.variable(`data ${key}`);
  const type = rest.length > 0 ? 'object' : 'text';
  if (!draft.variables.has(name)) draft.variables.set(name, { name, type, sensitive: false });
  const text = `“${key}” was handed over from outside when Studio was started. Here it is the variable “${name}”, which nothing fills yet.`;
  if (!draft.notes.some((note) => note.text === text)) draft.notes.push({ code: 'parameter', text });
  return here(inside(`vars.${name}`, rest), rest.length > 0);
}

function ofVariable(draft: Draft, [key, ...rest]: string[]): Resolved {
  if (key === undefined) return not('All variables at once cannot be named; name one of them.');
  const name = draft.names.variable(key);
  const type = draft.types.get(key)?.type ?? 'text';
  if (!draft.variables.has(name)) draft.variables.set(name, { name, type, sensitive: false });
  return here(inside(`vars.${name}`, rest), rest.length > 0);
}

function ofWidget(
  { flow, names, plan, variables }: Draft,
  name: string,
  rest: readonly string[],
  reader: string,
): Resolved {
  const state = flow.states.get(name);
  if (!state) return not(`There is no widget “${name}” in the flow: the original says nothing here either.`);
  const [what = '', ...deeper] = rest;
  const fact = what.toLowerCase();
  if (ABOUT_THE_CALL.has(state.type) && Object.hasOwn(OF_ANY_WIDGET, fact)) return here(OF_ANY_WIDGET[fact]!);
  if (state.type === 'gather-input-on-call' && what === 'Language') return here('call.language');
  if (state.type === 'gather-input-on-call') {
    if (plan.menus.has(name)) return not(`“${name}” is a menu now, and what is chosen there leads on at once.`);
    const kind = answerKind(state);
    if ((kind === 'free' && what === 'Digits') || (kind === 'digits' && what === 'SpeechResult')) {
      return not(`At “${name}” this way leads nowhere, so it is always empty.`);
    }
    if (what === 'Digits' || what === 'SpeechResult') return here(`answers.${names.slugOf(name)}.text`);
    if (what === 'Confidence') return here(`answers.${names.slugOf(name)}.confidence`);
    return not(`Innline keeps what was said or pressed at “${name}”, and how sure it is of it.`);
  }
  if (state.type === 'make-http-request' || state.type.startsWith('run-function')) {
    const result = `vars.${names.result(name)}`;
    if (what === 'parsed') return here(inside(`${result}.body`, deeper), true);
    if (what === 'body') return here(`${result}.body`, true);
    if (what === 'status_code') return here(`${result}.status`, true);
    return not(`Innline keeps the body and the status of the answer of “${name}”.`);
  }
  if (state.type === 'connect-call-to' && what === 'DialCallStatus') {
    const variable = names.part(name, 'status');
    if (!variables.has(variable)) variables.set(variable, { name: variable, type: 'text', sensitive: false });
    return here(`vars.${variable}`);
  }
  if (state.type === 'run-subflow' && what !== '') {
    const variable = names.part(name, what);
    if (!variables.has(variable)) variables.set(variable, { name: variable, type: 'text', sensitive: false });
    return here(inside(`vars.${variable}`, deeper), deeper.length > 0);
  }
  return not(
    reader === name
      ? 'A widget cannot read itself.'
      : `Innline keeps nothing by this name of “${name}” (${state.type}).`,
  );
}
