import * as z from 'zod';
import { orNull, text } from './coerce';
import { defineTool } from './define';

export const answerFromKnowledgeBase = defineTool({
  name: 'answer_from_knowledge_base',
  label: 'Answer a question',
  help: 'Looks for the answer among what you wrote down on the Hotel screen.',
  input: z.object({ question: text(500), language: orNull(text(12)) }),
  /** `answer`: of the best article, null with `not_found`. `articles`: the best few, best first. */
  output: z.object({
    answer: z.string().nullable(),
    articles: z.array(z.object({ title: z.string(), answer: z.string() })),
  }),
  outcomes: [{ id: 'not_found', label: 'No answer', tone: 'neutral' }],
  effectClass: 'repeatable',
  retryable: true,
  fields: [
    { name: 'question', label: 'Question', help: 'What the caller wants to know.', required: true, kind: 'text' },
    {
      name: 'language',
      label: 'Language',
      help: 'Leave empty for the language of the call.',
      required: false,
      kind: 'text',
    },
  ],
  spoken: {
    en: ({ answer }) => answer ?? 'I am sorry, I do not know that.',
    es: ({ answer }) => answer ?? 'Lo siento, eso no lo sé.',
  },
});
