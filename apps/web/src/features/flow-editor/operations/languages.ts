import { type FlowDocument, LanguageCode } from '@innline/flow';

/** Adds a language callers are spoken to in; texts already written in it (from before) appear again. */
export function addLanguage(document: FlowDocument, language: string): FlowDocument {
  if (!LanguageCode.safeParse(language).success || document.languages.includes(language)) return document;
  return { ...document, languages: [...document.languages, language] };
}

/** Texts in the language stay in the document, so that adding it again brings them back. The last one stays. */
export function removeLanguage(document: FlowDocument, language: string): FlowDocument {
  const languages = document.languages.filter((other) => other !== language);
  if (languages.length === 0 || languages.length === document.languages.length) return document;
  return { ...document, languages };
}

/** The default is the first: what a caller hears before anything is known of them. */
export function setDefaultLanguage(document: FlowDocument, language: string): FlowDocument {
  if (!document.languages.includes(language) || document.languages[0] === language) return document;
  return { ...document, languages: [language, ...document.languages.filter((other) => other !== language)] };
}
