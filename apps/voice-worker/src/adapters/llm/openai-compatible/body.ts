import type { ActionField, ConversationEntry, ModelAction } from '@innline/flow';
import type { ReplyRequest } from '../contract';
import type { Target } from './account';

/** A turn on the telephone and a function call fit into this. */
const MOST_TOKENS = 400;

const TYPES: Record<ActionField['kind'], object> = {
  text: { type: 'string' },
  choice: { type: 'string' },
  phone: { type: 'string', description: 'E.164, such as +34971123456' },
  date: { type: 'string', description: 'ISO date, such as 2026-11-24' },
  time: { type: 'string', description: '24 hours, such as 19:30' },
  number: { type: 'number' },
  yes_no: { type: 'boolean' },
  json: { type: 'object' },
};

function propertyOf({ help, kind, choices }: ActionField): object {
  const { description, ...type } = TYPES[kind] as { description?: string };
  const words = [help, description].filter(Boolean).join(' ');
  return { ...type, description: words, ...(choices && { enum: choices }) };
}

const toolOf = ({ name, help, fields }: ModelAction) => ({
  type: 'function',
  function: {
    name,
    description: help,
    parameters: {
      type: 'object',
      properties: Object.fromEntries(fields.map((field) => [field.name, propertyOf(field)])),
      required: fields.filter(({ required }) => required).map(({ name: field }) => field),
    },
  },
});

/** What the caller broke into is marked, so that the model knows what they did not hear. */
function messagesOf(entry: ConversationEntry, index: number): object[] {
  if (entry.by === 'caller') return [{ role: 'user', content: entry.text }];
  if (entry.by === 'agent') return [{ role: 'assistant', content: entry.cut ? `${entry.text} —` : entry.text }];
  // ids are ours: some vendors refuse those of another
  const id = `call_${index}`;
  const call = { id, type: 'function', function: { name: entry.name, arguments: JSON.stringify(entry.input) } };
  return [
    { role: 'assistant', content: null, tool_calls: [call] },
    { role: 'tool', tool_call_id: id, content: entry.result },
  ];
}

/** The request as OpenAI publishes it: chat completions, streamed, with functions. */
export function bodyOf(request: ReplyRequest, { model, takesTemperature, limitField }: Target): string {
  const { instructions, entries, actions, temperature } = request;
  const last = entries.at(-1);
  const goOn =
    last?.by === 'agent'
      ? [{ role: 'system', content: 'Your last message was broken off. Go on right behind it.' }]
      : [];
  return JSON.stringify({
    model,
    stream: true,
    stream_options: { include_usage: true },
    messages: [{ role: 'system', content: instructions }, ...entries.flatMap(messagesOf), ...goOn],
    ...(actions.length > 0 && { tools: actions.map(toolOf) }),
    ...(takesTemperature && { temperature }),
    [limitField]: MOST_TOKENS,
  });
}
