import type { FlowDocument, Problem } from '@innline/flow';
import { fold } from '@/lib/fold';
import { groupOf } from '../operations';
import { problemsOf } from './indexes';
import { asRead } from './spoken-parts';
import { type Stop, walk } from './walk';

export interface Found extends Stop {
  /** The sentence it was found by; '' where the name was enough. */
  excerpt: string;
  problems: readonly Problem[];
}

/** Steps by their name, their type, anything written in them or a problem they have, in the order callers meet them. */
export function find(
  document: FlowDocument,
  problems: readonly Problem[],
  query: string,
  onlyProblems = false,
): Found[] {
  const wanted = fold(query);
  return walk(document).flatMap((stop) => {
    const own = problemsOf(problems, stop.node.id);
    if (onlyProblems && own.length === 0) return [];
    const texts = [
      ...stringsIn(stop.node.config),
      ...own.map((problem) => problem.message),
      groupOf(document, stop.node.id)?.name ?? '',
    ];
    if (fold(stop.node.name).includes(wanted))
      return [{ ...stop, excerpt: onlyProblems ? own[0]!.message : '', problems: own }];
    const text = texts.find((each) => [each, asRead(each, document)].some((form) => fold(form).includes(wanted)));
    return text === undefined ? [] : [{ ...stop, excerpt: asRead(text, document), problems: own }];
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}
