import type { FlowDocument } from '../model';
import { ANSWER_PARTS, answerNames, CALL_PATHS } from './known-paths';

export interface Completion {
  /** Dotted, e.g. `answers.ask_dates.text`. */
  path: string;
  /** What is put into the text: `{{ answers.ask_dates.text }}`. */
  insert: string;
  /** Plain words. */
  label: string;
  group: 'variables' | 'answers' | 'caller' | 'hotel' | 'line' | 'call' | 'last' | 'now';
}

/** Everything a text of this flow can name, variables and answers first. */
export function completions(document: FlowDocument): Completion[] {
  const variables = document.variables.map(({ name }) =>
    completion(`vars.${name}`, name.replaceAll('_', ' '), 'variables'),
  );
  const answers = [...answerNames(document)].flatMap(([name, title]) =>
    Object.entries(ANSWER_PARTS)
      .slice(0, 2)
      .map(([part, meaning]) => completion(`answers.${name}.${part}`, `${title} (${meaning})`, 'answers')),
  );
  const facts = Object.entries(CALL_PATHS)
    .filter(([path]) => !path.endsWith('.id'))
    .map(([path, label]) => completion(path, label, path.split('.')[0] as Completion['group']));
  return [...variables, ...answers, ...facts];
}

function completion(path: string, label: string, group: Completion['group']): Completion {
  return { path, insert: `{{ ${path} }}`, label, group };
}
