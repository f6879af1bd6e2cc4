import { type FlowDocument, LanguageCode } from '@innline/flow';
import type { Prompt } from './cache';

const isTemplate = (text: string) => text.includes('{{') || text.includes('{%');

/** Every text of a flow that is the same for every caller, found by its shape (a text per language) in any node type. */
export function staticPrompts(document: FlowDocument): Prompt[] {
  const prompts = new Map<string, Prompt>();
  const languages = new Set(document.languages);
  const visit = (value: unknown, voice: string | null): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, voice);
    else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        const spoken = typeof inner === 'string' && languages.has(key) && LanguageCode.safeParse(key).success;
        if (!spoken) visit(inner, voice);
        else if (inner.trim() && !isTemplate(inner)) {
          prompts.set(`${voice}\0${key}\0${inner}`, { text: inner, language: key, voice });
        }
      }
    }
  };
  for (const node of document.nodes) {
    const { voice } = node.config;
    // what only a model reads is never spoken
    const { instructions: _, bounds: __, ...spoken } = node.config;
    visit(spoken, typeof voice === 'string' && voice !== '' ? voice : null);
  }
  return [...prompts.values()];
}
