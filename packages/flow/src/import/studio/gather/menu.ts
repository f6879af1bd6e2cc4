import type { WidgetWork } from '../work';
import type { MenuPlan } from './menu-plan';
import { leadGivenUp, questionOf } from './question';

/** A question and the split behind it as one menu. */
export function drawMenu(work: WidgetWork, plan: MenuPlan): void {
  const { draft } = work;
  const options = plan.options.map(({ label, digit, phrases }, index) => ({
    id: `option_${index + 1}`,
    label: label || `Choice ${index + 1}`,
    digit,
    phrases: phrases.length > 0 ? { [work.language]: [...new Set(phrases)].slice(0, 40) } : {},
  }));
  // the original has neither a person nor a repetition on request: whoever imports it may switch them on
  const config = { ...questionOf(work), options, operatorOn: false, repeatOn: false };
  const menu = work.add('menu', config);
  const split = draft.flow.states.get(plan.splits[0]!)!;
  plan.options.forEach(({ to, split: of }, index) => {
    work.leadTo(menu, `option_${index + 1}`, to);
    if (to === null) work.lose('match', draft.flow.states.get(of)!);
  });
  leadGivenUp(work, menu, 'no_input', () => work.lead(menu, 'no_input', 'timeout'));
  leadGivenUp(work, menu, 'no_match', () => work.lead(menu, 'no_match', 'noMatch', split));
  for (const { code, text } of plan.differences) work.note('approximated', code, text);
  for (const reason of plan.remarks) work.remark(reason.code, reason.text);
}
