/** Words with a full stop that end no sentence. */
const ABBREVIATION =
  /(?:^|\s)(?:mr|mrs|ms|dr|st|no|approx|e\.g|i\.e|a\.m|p\.m|sr|sra|srta|avda|núm|z\.B|ca|bzw|m|mme)\.$/i;
/** The end of a sentence, what closes it, and the space that shows that it is complete. */
const END = /[.!?…](?:["'”’)\]]*)\s+/g;
/** Shorter than this it is joined to the next: “Yes.” alone sounds chopped. */
const LEAST = 8;
/** A sentence without an end is said in parts. */
const MOST = 240;

/** Marks that are for readers; a voice would say them, or stumble. */
const plainWords = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>|~]+/g, '')
    .replace(/\p{Extended_Pictographic}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Cuts a stream of words into whole sentences as early as they are certain. */
export class Sentences {
  private rest = '';

  /** Whole sentences that the new words complete. */
  push(text: string): string[] {
    this.rest += text;
    const whole: string[] = [];
    for (let cut = this.cut(); cut > 0; cut = this.cut()) {
      whole.push(this.rest.slice(0, cut));
      this.rest = this.rest.slice(cut);
    }
    return whole.map(plainWords).filter(Boolean);
  }

  /** What is left when no more words come. */
  end(): string[] {
    const last = plainWords(this.rest);
    this.rest = '';
    return last === '' ? [] : [last];
  }

  private cut(): number {
    const line = this.rest.indexOf('\n', LEAST);
    for (const { index, 0: end } of this.rest.matchAll(END)) {
      const at = index + end.length;
      if (at < LEAST || ABBREVIATION.test(this.rest.slice(0, index + 1))) continue;
      return line >= 0 ? Math.min(at, line + 1) : at;
    }
    if (line >= 0) return line + 1;
    if (this.rest.length <= MOST) return 0;
    const part = this.rest.slice(0, MOST);
    return Math.max(part.lastIndexOf(', ') + 2, part.lastIndexOf(' ') + 1 - MOST / 2, 0) || MOST;
  }
}
