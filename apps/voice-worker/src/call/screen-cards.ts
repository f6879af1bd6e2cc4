import type { CallEvent, ScreenCard } from '@innline/shared';

const MOST_SAID = 4;
const MOST_ANSWERS = 12;
const LONGEST = 300;
/** Calls that were fenced never tell their end: the oldest are forgotten. */
const MOST_CALLS = 2_000;

interface Noted {
  answers: Map<string, string>;
  said: ScreenCard['said'];
}

/** What this worker's calls have brought to light so far, for whoever is asked to take one. From events, so masked. */
export class ScreenCards {
  private readonly calls = new Map<string, Noted>();

  note(event: CallEvent): void {
    switch (event.type) {
      case 'answer.stored':
        this.of(event.callId).answers.set(event.name, cut(event.text));
        return;
      case 'transcript.final': {
        const { said } = this.of(event.callId);
        said.push({ speaker: event.speaker, text: cut(event.text) });
        if (said.length > MOST_SAID) said.shift();
        return;
      }
      case 'call.ended':
        this.calls.delete(event.callId);
        return;
    }
  }

  /** What another worker had noted of a call that goes on here. */
  keep(callId: string, { answers, said }: ScreenCard): void {
    if (this.calls.has(callId)) return;
    const noted = this.of(callId);
    for (const { name, text } of answers) noted.answers.set(name, text);
    noted.said.push(...said);
  }

  card(callId: string): ScreenCard {
    const noted = this.calls.get(callId);
    if (!noted) return { answers: [], said: [] };
    const answers = [...noted.answers].slice(-MOST_ANSWERS).map(([name, text]) => ({ name, text }));
    return { answers, said: [...noted.said] };
  }

  private of(callId: string): Noted {
    const known = this.calls.get(callId);
    if (known) return known;
    const noted: Noted = { answers: new Map(), said: [] };
    this.calls.set(callId, noted);
    if (this.calls.size > MOST_CALLS) this.calls.delete(this.calls.keys().next().value!);
    return noted;
  }
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
