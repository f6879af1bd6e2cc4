import type { ActionField, CallFacts, ModelAction } from '../../model';
import type { ToolField } from '../../tools/define';
import { mayHave } from '../../tools/for-models';
import { toolOf } from '../../tools/tools';
import type { AgentConfig } from './config';
import type { AgentDetail } from './outcome';

/** The tool behind the switch for the knowledge base. */
export const KNOWLEDGE_TOOL = 'answer_from_knowledge_base';
export const PERSON = 'hand_over_to_a_person';
/** No variable can be called so. */
export const SUMMARY = '_summary';

const OUTCOME = 'finish_';

/** The tools an agent may use: the allowed ones, and the knowledge base where it is switched on. */
export function toolsOf({ tools, knowledge }: Pick<AgentConfig, 'tools' | 'knowledge'>): string[] {
  return [...new Set([...tools, ...(knowledge ? [KNOWLEDGE_TOOL] : [])])].filter(mayHave);
}

/** Everything the model may ask for. What is not here does not exist for it. */
export function actionsOf(config: AgentConfig, { departments }: Pick<CallFacts, 'departments'>): ModelAction[] {
  const names = Object.values(departments).map(({ name }) => name);
  const tools = toolsOf(config).map((name): ModelAction => {
    const { help, fields } = toolOf(name)!;
    return { name, kind: 'tool', help, fields: fields.map((one) => fieldOfTool(one, names)) };
  });
  const outcomes = config.outcomes.map(({ id, label, when, details }): ModelAction => {
    const help = `Ends the conversation as "${label}". ${when || 'Use it when the caller has what they wanted.'}`;
    return { name: outcomeAction(id), kind: 'outcome', help, fields: [...details.map(fieldOfDetail), summary] };
  });
  const help = 'Hands the caller to a person. Use it when they ask for one, are upset, or you cannot help.';
  return [...tools, ...outcomes, { name: PERSON, kind: 'person', help, fields: [summary] }];
}

export const outcomeAction = (id: string): string => OUTCOME + id;
/** The id of the outcome an action stands for. */
export const outcomeIdOf = (action: string): string => action.slice(OUTCOME.length);

const summary: ActionField = {
  name: SUMMARY,
  help: 'What the caller wants, in one sentence, for whoever goes on with the call.',
  kind: 'text',
  required: false,
};

const KINDS: Record<ToolField['kind'], ActionField['kind']> = {
  text: 'text',
  date: 'date',
  number: 'number',
  phone: 'phone',
  select: 'choice',
  json: 'json',
  department: 'choice',
  url: 'text',
};

function fieldOfTool({ name, label, help, required, kind, options }: ToolField, departments: string[]): ActionField {
  // "e.g. {{ caller.number }}" is for people who write templates
  const plain = help.replace(/,?\s*e\.g\.\s*\{\{.*?\}\}/g, '');
  const choices = kind === 'department' ? departments : options?.map(({ value }) => value);
  return { name, help: `${label}: ${plain}`, kind: KINDS[kind], required, ...(choices && { choices }) };
}

const fieldOfDetail = ({ variable, help, kind, required }: AgentDetail): ActionField => ({
  name: variable,
  help: help || variable.replaceAll('_', ' '),
  kind,
  required,
});
