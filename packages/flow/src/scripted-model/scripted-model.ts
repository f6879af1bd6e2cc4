import type { ConversationEntry, EffectOf, Json, ModelAction, ModelCall } from '../model';
import { yesNo } from '../understand/yes-no';
import { answered, questionFor } from './details';
import { type Sentences, sentencesIn } from './sentences';
import { isDone, topicOf, wantsPerson } from './topics';

/** What a model needs to make its turn: the part of a `converse` effect that says what about. */
export type ModelRequest = Pick<EffectOf<'converse'>, 'instructions' | 'entries' | 'actions' | 'language' | 'clock'>;

export interface ModelTurn {
  sentences: string[];
  call: ModelCall | null;
}

/** Where the hotel's own knowledge is asked. */
const KNOWLEDGE = 'answer_from_knowledge_base';

/**
 * A turn by fixed rules instead of a language model: finds a tool by keywords, asks for what it needs, says what it
 * found, and answers the rest from the knowledge base. The same request always gives the same turn, nothing is sent
 * anywhere, and nothing is made up: for trying a flow without an account, for tests, and as the last resort of a call.
 */
export function scriptedTurn(request: ModelRequest): ModelTurn {
  const { entries, language } = request;
  const sentences = sentencesIn(language);
  const last = entries.at(-1);
  if (last?.by === 'action') return afterAction(last, sentences);
  if (last?.by !== 'caller') return says(sentences.anythingElse);
  return onWords(request, last.text, sentences);
}

const says = (...sentences: string[]): ModelTurn => ({ sentences, call: null });

function asks(request: ModelRequest, { name }: ModelAction, input: { [name: string]: Json } = {}): ModelTurn {
  return { sentences: [], call: { id: `scripted_${request.entries.length}`, name, input: JSON.stringify(input) } };
}

function onWords(request: ModelRequest, said: string, sentences: Sentences): ModelTurn {
  const { actions, entries, language } = request;
  const person = actions.find(({ kind }) => kind === 'person');
  if (person && wantsPerson(said)) return asks(request, person);
  const before = entries.at(-2);
  const offered = before?.by === 'agent' && before.text.endsWith(sentences.anythingElse);
  const outcome = actions.find(({ kind }) => kind === 'outcome');
  if (outcome && (isDone(said) || (offered && yesNo(said, language)?.value === false)))
    return fill(request, outcome, entries.length - 1);
  const topic = openTopic(request);
  if (topic) return fill(request, topic.action, topic.from);
  const knowledge = actions.find(({ name }) => name === KNOWLEDGE);
  const field = knowledge?.fields.find(({ kind }) => kind === 'text');
  if (knowledge && field) return asks(request, knowledge, { [field.name]: said });
  return says(factIn(request.instructions, said, sentences) ?? help(actions, sentences));
}

/** What the caller came for, if it has not been done yet, and where it came up. */
function openTopic({ entries, actions }: ModelRequest): { action: ModelAction; from: number } | null {
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at]!;
    if (entry.by === 'action') return null;
    if (entry.by !== 'caller') continue;
    const action = topicOf(entry.text, actions);
    if (action) return { action, from: at };
    const closing = isDone(entry.text) ? actions.find(({ kind }) => kind === 'outcome') : undefined;
    if (closing && at < entries.length - 1) return { action: closing, from: at };
  }
  return null;
}

/** Asks for the first detail that is missing, else for the thing itself. */
function fill(request: ModelRequest, action: ModelAction, from: number): ModelTurn {
  const found = answered(action, request.entries.slice(from), request);
  const missing = action.fields.find(({ name, required }) => required && found[name] === undefined);
  return missing ? says(questionFor(missing, request.language)) : asks(request, action, found);
}

/** Tells what came of it: tools give their own sentence. */
function afterAction({ result }: Extract<ConversationEntry, { by: 'action' }>, sentences: Sentences): ModelTurn {
  const said = sayIn(result);
  if (said !== null) return says(...(said === '' ? [] : [said]), sentences.anythingElse);
  return says(result.startsWith('Not done') ? sentences.whatToChange : sentences.sorry, sentences.anythingElse);
}

function sayIn(result: string): string | null {
  // a long result is clipped and no JSON any more; the sentence stands before the data
  const found = /"say":("(?:[^"\\]|\\.)*")/.exec(result);
  return found ? (JSON.parse(found[1]!) as string) : null;
}

/** Address and telephone are told to every model. */
function factIn(instructions: string, said: string, { address, telephone }: Sentences): string | null {
  const fact = (name: string) => new RegExp(`^${name}: (.+)\\.$`, 'm').exec(instructions)?.[1] ?? null;
  const [where, number] = [fact('Address'), fact('Telephone')];
  if (where && /\b(address|where|located|find you|dirección|dónde|donde)\b/i.test(said))
    return address.replace('{value}', () => where);
  if (number && /\b(phone|telephone|teléfono)\b/i.test(said)) return telephone.replace('{value}', () => number);
  return null;
}

function help(actions: readonly ModelAction[], { canHelpWith, only, or }: Sentences): string {
  const names = actions
    .filter(({ kind, name }) => kind === 'tool' && name !== KNOWLEDGE)
    .map(({ name }) => name.replaceAll('_', ' '));
  if (names.length === 0) return only;
  const list = names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} ${or} ${names.at(-1)}`;
  return canHelpWith.replace('{list}', () => list);
}
