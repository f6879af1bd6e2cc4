import type { LocalizedText } from '../../model';
import type { WidgetWork } from './work';

const TAG = /<\/?[A-Za-z][^<>]{0,300}>/g;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const MOST_REPEATS = 5;

/** The words of a text, without what is only for the voice (SSML). */
export function withoutMarkup(text: string): string {
  const plain = text.replace(TAG, ' ');
  return plain === text
    ? text
    : plain
        .replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity]!)
        .replace(/ {2,}/g, ' ')
        .trim();
}

/** What a widget says, with Innline's names; what cannot come along is told. */
export function spokenText(work: WidgetWork): string {
  const source = work.property('say');
  const text = withoutMarkup(source);
  if (text !== source) {
    work.note('approximated', 'markup', 'The marks for the voice (SSML) are left out: the words are said plainly.');
  }
  const play = work.property('play');
  if (play.trim() !== '') {
    const what = `The recording ${play.slice(0, 200)} does not come along, so callers hear nothing here.`;
    work.note('refused', 'recording', `${what} Write what it says, or upload it at “Recording instead”.`);
  }
  if (work.property('digits').trim() !== '') {
    work.note(
      'refused',
      'tones',
      'Innline does not play key tones. Where another system waits for them, ask it over its interface.',
    );
  }
  const loop = work.number('loop') ?? 1;
  const translated = work.text(text);
  if (loop === 1 || translated.trim() === '') return translated;
  if (loop < 1 || loop > MOST_REPEATS) {
    const told = loop < 1 ? 'for ever: nobody ever got past it' : `${loop} times`;
    work.note(
      'approximated',
      'loop',
      `Studio says this ${told}. Here it is said ${loop < 1 ? 'once' : `${MOST_REPEATS} times`}.`,
    );
  }
  const times = loop < 1 ? 1 : Math.min(Math.trunc(loop), MOST_REPEATS);
  const repeated = Array.from({ length: times }, () => translated).join(' ');
  return repeated.length > 5_000 ? translated : repeated;
}

export function spoken(work: WidgetWork): LocalizedText {
  return work.said(spokenText(work));
}
