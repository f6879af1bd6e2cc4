import type { LocalizedText } from '../../../model';
import { languageOf } from '../language';
import { spokenText, withoutMarkup } from '../spoken';
import type { WidgetWork } from '../work';

/** Settings that menus and questions share. */
export interface Question {
  prompt: LocalizedText;
  reprompts: LocalizedText[];
  tries: number;
  timeoutSeconds: number;
  keySeconds: number;
  confirmLowConfidence: false;
  sureAbove: 0;
  [field: string]: unknown;
}

export function questionOf(work: WidgetWork): Question {
  const { draft, state } = work;
  const prompt = spokenText(work);
  const fold = draft.plan.folds.get(state.name);
  const again = (fold?.again ?? []).map((name) =>
    work.text(withoutMarkup(String(draft.flow.states.get(name)!.properties.say ?? ''))),
  );
  const timeout = work.number('timeout') ?? 5;
  const timeoutSeconds = Math.min(30, Math.max(1, timeout));
  if (timeoutSeconds !== timeout) {
    work.note(
      'approximated',
      'timeout',
      `Studio waits ${timeout} seconds for an answer; here it is ${timeoutSeconds}.`,
    );
  }
  const [said, heard] = [languageOf(work.property('language')), languageOf(work.property('gather_language'))];
  if (said !== null && heard !== null && said !== heard) {
    const text = `Studio says this in “${said}” and listens in “${heard}”. Here both are “${work.language}”: look at the words and at the choices.`;
    work.note('approximated', 'two_languages', text);
  }
  const hints = work.property('hints').trim();
  if (hints !== '') {
    work.note(
      'approximated',
      'hints',
      'The hints for the recogniser are left out. Innline tells it the words of the choices by itself.',
    );
  }
  const finish = work.property('finish_on_key');
  if (finish !== '' && finish !== '#') {
    work.note('approximated', 'finish_key', `“${finish}” ended an entry. Here “#” does, or a pause.`);
  }
  return {
    prompt: work.said(prompt),
    // said as Studio says it: what was left out of the apology is not made up for
    reprompts: [
      work.said(
        [...again, prompt]
          .filter((text) => text.trim() !== '')
          .join(' ')
          .slice(0, 5_000),
      ),
    ],
    tries: fold?.tries ?? 1,
    timeoutSeconds,
    keySeconds: Math.min(10, timeoutSeconds),
    confirmLowConfidence: false,
    sureAbove: 0,
  };
}

/** Leads a port that gives up: into the fold's exit where the tries are counted by the question. */
export function leadGivenUp(work: WidgetWork, node: string, port: string, otherwise: () => void): void {
  const { draft, state } = work;
  const fold = draft.plan.folds.get(state.name);
  if (!fold) return otherwise();
  const to = fold.before[0] ?? fold.exit.to;
  work.leadTo(node, port, to);
  if (to === null) work.lose(fold.exit.event, draft.flow.states.get(fold.exit.split)!);
}
