import type { FlowDocument } from '../model';
import { createTeller, type Teller, type TellingOptions } from '../telling';
import { chapterIds, chapters } from './chapters';
import { afterLines, failureLines, hoursLines, languageLines, lostLines, peopleLines, startLines } from './sections';
import { subflowChapters } from './subflows';
import type { FlowSummary, SummarySection, SummarySectionId, SummaryStep } from './types';

const TITLES: Record<SummarySectionId | 'steps', [en: string, es: string]> = {
  start: ['When somebody calls', 'Cuando alguien llama'],
  hours: ['Opening hours', 'Horarios'],
  languages: ['Languages', 'Idiomas'],
  steps: ['What callers meet, step by step', 'Lo que encuentra quien llama, paso a paso'],
  lost: ['Callers who get nothing across', 'Quienes no consiguen hacerse entender'],
  people: ['Who is rung', 'A quién se llama'],
  failures: ['When something does not work', 'Cuando algo no funciona'],
  afterwards: ['After the call', 'Después de la llamada'],
};

/**
 * A flow in plain words, made from its graph: when it is open, what callers hear, what each choice leads to, how those
 * fare who say nothing, who is rung, what happens when something fails. Texts are shown in `language`; the sentences
 * around them are English or Spanish. Pure; takes any document that `FlowDocument` accepts.
 */
export function summarize(document: FlowDocument, options: TellingOptions): FlowSummary {
  const teller = createTeller(document, options);
  const { pick } = teller;
  const ids = chapterIds(teller);
  const section = (id: SummarySectionId, lines: string[]): SummarySection => ({
    id,
    title: pick(...TITLES[id]),
    lines,
  });
  const sections = [
    section('start', startLines(teller, ids)),
    section('hours', hoursLines(teller)),
    section('languages', languageLines(teller)),
    section('lost', lostLines(teller)),
    section('people', peopleLines(teller)),
    section('failures', failureLines(teller, ids)),
    section('afterwards', afterLines(teller)),
  ].filter(({ lines }) => lines.length > 0);
  return {
    language: options.language,
    told: teller.language,
    note: noteOf(teller, options.language),
    title: document.name,
    sections,
    stepsTitle: pick(...TITLES.steps),
    steps: chapters(teller, ids),
    subflows: subflowChapters(teller, options),
  };
}

/** Nobody who reads one language between quotation marks and another around them must wonder whether that is a mistake. */
function noteOf({ language, pick, languageName }: Teller, texts: string): string {
  if (texts.split('-')[0] === language) return '';
  const [own, other] = [languageName(language), languageName(texts)];
  return pick(
    `This summary is written in ${own}. What callers hear is quoted in ${other}.`,
    `Este resumen está escrito en ${own}. Lo que se oye en las llamadas se cita en ${other}.`,
  );
}

/** The same as lines of text. */
export function summaryText({ title, note, sections, stepsTitle, steps, subflows }: FlowSummary): string {
  const lines = [title, ...(note === '' ? [] : ['', note])];
  for (const section of sections) lines.push('', section.title, ...section.lines.map((line) => `  ${line}`));
  if (steps.length > 0) lines.push('', stepsTitle);
  lines.push(...steps.flatMap(stepText));
  for (const { title: name, lines: told, steps: own } of subflows)
    lines.push('', name, ...told.map((line) => `  ${line}`), ...own.flatMap(stepText));
  return lines.join('\n');
}

const stepText = ({ number, name, lines, ways }: SummaryStep): string[] => [
  `  ${number}. ${name}`,
  ...lines.map((line) => `     ${line}`),
  ...ways.map(({ words }) => `     – ${words}`),
];
