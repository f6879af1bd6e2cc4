import * as z from 'zod';
import { LocalizedText } from '../../model';
import { field } from '../../registry/field';
import { secondsField, spokenText, talkFields } from '../../registry/talk-fields';
import { DEFAULT_TEXTS } from '../../text/defaults';
import { AgentOutcome } from './outcome';

const DEFAULT_INSTRUCTIONS = {
  en: 'Answer questions about the hotel. If you do not know something, say so and offer a person.',
  es: 'Responde preguntas sobre el hotel. Si no sabes algo, dilo y ofrece una persona.',
};

const notes = (help: string, label: string, initial: LocalizedText, group: 'main' | 'advanced' = 'main') =>
  field(LocalizedText.default(initial), { label, help, widget: 'localized_note', templates: true, group });

const count = (initial: number, min: number, max: number, label: string, help: string) =>
  field(z.number().int().min(min).max(max).default(initial), {
    ...{ label, help, widget: 'number', group: 'advanced' },
    ...{ min, max, step: 1 },
  });

export const agentConfig = z
  .object({
    opening: spokenText(DEFAULT_TEXTS.menu, 'Opening', 'What callers hear first. Leave empty to listen at once.'),
    instructions: notes(
      'What to help callers with, in your own words. Callers never hear this.',
      'What it shall do',
      DEFAULT_INSTRUCTIONS,
    ),
    bounds: notes('Left empty, everything that is about the hotel.', 'What it may talk about', {}, 'advanced'),
    tools: field(z.array(z.string().max(60)).max(20).default([]), {
      label: 'What it may do',
      help: 'Nothing else can happen, whatever the model says.',
      widget: 'tools',
    }),
    knowledge: field(z.boolean().default(true), {
      label: 'May look in the knowledge base',
      help: 'Answers come from what the hotel has written down.',
      widget: 'toggle',
    }),
    confirmActions: field(z.boolean().default(true), {
      label: 'Make sure before booking or sending',
      help: 'Callers hear what is about to be done and say yes or press 1 first.',
      widget: 'toggle',
    }),
    outcomes: field(
      z
        .array(AgentOutcome)
        .max(8)
        .default([{ id: 'done', label: 'Helped', when: '', details: [] }]),
      {
        label: 'Endings',
        help: 'How the conversation may end well. Each is a way out of this step.',
        widget: 'options',
      },
    ),
    turnLimit: count(12, 1, 60, 'Most turns', 'How often callers may speak before the call goes on.'),
    tries: count(3, 1, 6, 'Tries', 'How often callers may be silent or not understood in a row.'),
    timeoutSeconds: secondsField(
      6,
      1,
      30,
      'Wait for an answer',
      'Silence before callers are asked whether they are there.',
    ),
    stillThere: spokenText(
      DEFAULT_TEXTS.still_there,
      'When callers say nothing',
      'Said before it gives up.',
      'advanced',
    ),
    filler: spokenText(DEFAULT_TEXTS.filler, 'While it thinks', 'Said when an answer takes longer.', 'advanced'),
    failure: spokenText(
      DEFAULT_TEXTS.agent_failed,
      'When it cannot go on',
      'Said before the way “Did not work”.',
      'advanced',
    ),
    model: field(z.string().trim().max(100).nullable().default(null), {
      label: 'Model',
      help: 'Another model of the hotel’s first connection. Leave empty for the one chosen there.',
      widget: 'text',
      group: 'advanced',
    }),
    temperature: field(z.number().min(0).max(1.5).default(0.3), {
      label: 'Freedom',
      help: 'From 0 to 1.5. Low keeps to the facts, high sounds more lively.',
      widget: 'number',
      group: 'advanced',
      min: 0,
      max: 1.5,
      step: 0.1,
    }),
    ...talkFields,
  })
  .refine(({ outcomes }) => new Set(outcomes.map(({ id }) => id)).size === outcomes.length, {
    message: 'two endings have the same name',
    path: ['outcomes'],
  });
export type AgentConfig = z.infer<typeof agentConfig>;
