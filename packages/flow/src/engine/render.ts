import type { Json, LocalizedText } from '../model';
import { findText } from '../text/localize';
import { type Scope, scopeOf } from '../text/scope';
import { lookup, parseTemplate, renderTemplate } from '../text/template';
import type { Draft } from './draft';

/** The scope of this moment of the step. */
export function scopeNow(draft: Draft): Scope {
  return scopeOf(draft.state, { variables: draft.flow.variables.keys(), answers: draft.flow.answers });
}

/** Renders; a template that cannot be is noted as the step's failure and gives ''. */
export function render(draft: Draft, source: string): string {
  const parsed = draft.flow.templates.get(source) ?? parseTemplate(source);
  if (parsed.ok && parsed.template.parts === null) return parsed.template.source;
  const result = parsed.ok ? renderTemplate(parsed.template, scopeNow(draft)) : parsed;
  if (result.ok) return (result as { text: string }).text;
  draft.failure ??= { code: 'template_failed', message: `A text cannot be made: ${result.error.message}.` };
  return '';
}

/** Like {@link render}, but `{{ path }}` alone gives what is there, not its text. */
export function value(draft: Draft, source: string): Json {
  const parsed = draft.flow.templates.get(source) ?? parseTemplate(source);
  const path = parsed.ok ? parsed.template.path : null;
  if (path === null) return render(draft, source);
  const found = lookup(scopeNow(draft), path);
  // Through the renderer as well, so that a name the flow does not have is an error here too.
  return found === null ? render(draft, source) || null : found;
}

/** Renders the text for the call's language; blank where nothing is written. */
export function localized(draft: Draft, text: LocalizedText, fallback = draft.flow.language): string {
  const found = findText(text, draft.state.language, fallback);
  if (found === null) return '';
  const rendered = render(draft, found.text).trim();
  if (found.language !== draft.state.language) draft.foreign.set(rendered, found.language);
  return rendered;
}

/** The language a text is to be spoken in. */
export function languageOf(draft: Draft, text: string): string {
  return draft.foreign.get(text) ?? draft.state.language;
}
