import { matchesOf, nextOf } from '../graph';
import type { WidgetWork } from '../work';
import { answerKind } from './answer-kind';
import { leadGivenUp, questionOf } from './question';

/** Studio takes entries of any length; these are more keys than anybody presses. */
const MOST_KEYS = 30;

/** A question whose answer is kept. */
export function drawListen(work: WidgetWork): void {
  const { state } = work;
  const [keys, speech] = [nextOf(state, 'keypress'), nextOf(state, 'speech')];
  const question = questionOf(work);
  const kind = answerKind(state);
  const most = Math.min(MOST_KEYS, Math.max(1, Math.trunc(work.number('number_of_digits') ?? MOST_KEYS)));
  const listen = work.add('listen', { ...question, kind, minDigits: 1, maxDigits: most });
  leadGivenUp(work, listen, 'no_input', () => work.lead(listen, 'no_input', 'timeout'));
  // words too unclear to be any: Studio takes them for silence
  leadGivenUp(work, listen, 'not_understood', () => work.lead(listen, 'not_understood', 'timeout'));
  if (kind !== 'free') tellOfStar(work);
  if (kind === 'digits') {
    const text =
      'Studio ends the call of whoever speaks here: “speech” leads nowhere. Here spoken digits are understood too, and other words count like silence.';
    work.note('approximated', 'speech_ended_the_call', text);
    return work.lead(listen, 'heard', 'keypress');
  }
  if (kind === 'free') {
    const text =
      'Studio ends the call of whoever presses a key here: “keypress” leads nowhere. Here keys mean nothing.';
    work.note('approximated', 'keys_ended_the_call', text);
    return work.lead(listen, 'heard', 'speech');
  }
  const text = 'What follows reads keys and words alike, where Studio keeps them apart.';
  if (keys !== null) work.note('approximated', 'keys_and_words', text);
  if (keys === speech) {
    work.leadTo(listen, 'heard', keys);
    if (keys === null) for (const event of ['keypress', 'speech']) work.lose(event);
    return;
  }
  const left = `answers.${work.draft.names.slugOf(state.name)}.by`;
  const tests = [{ left, operator: 'equals', right: 'digit', to: '' }];
  const which = work.add('condition', { rules: [{ id: 'keys', label: 'By keys', match: 'all', tests }] }, 'how');
  work.join(listen, 'heard', which);
  work.lead(which, 'keys', 'keypress');
  work.lead(which, 'otherwise', 'speech');
}

/** Entries are digits here. Where nobody looks for a star it matters to few, and is told once for the flow. */
function tellOfStar(work: WidgetWork): void {
  const { state, draft } = work;
  const splits = (draft.plan.readers.get(state.name) ?? []).flatMap(
    ({ state: name }) => draft.flow.states.get(name) ?? [],
  );
  const looked = splits.some((split) =>
    matchesOf(split).some(({ conditions }) =>
      conditions?.some(({ type, value }) => type !== 'regex' && value?.includes('*')),
    ),
  );
  if (looked) {
    const text =
      'A case looks for “*” in what was pressed. Here an entry is digits, so that case never fits: give it a key of its own in a menu.';
    return work.note('approximated', 'star', text);
  }
  if (draft.notes.some(({ code }) => code === 'star')) return;
  const text = 'Where callers key in a number, “*” is no part of it here: whoever presses it is not understood.';
  draft.notes.push({ code: 'star', text });
}
