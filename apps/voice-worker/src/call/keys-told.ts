import type { CallEventBody } from '@innline/shared';

export type KeyEvent = Extract<CallEventBody, { type: 'digit' }>;

/** Told at once; longer rows wait until it is known what they are. */
const SHOWN = 6;
/** The longest row that is no card: cards have 13 digits and more (ISO/IEC 7812). */
const LONGEST = 12;
/** Telephone numbers written with 00: E.164's fifteen digits behind it. */
const LONGEST_ABROAD = 17;
/** The longest pause between two keys of one answer that a flow may set. */
const PAUSE_MS = 10_000;
/** Stands for a key in the journal. */
export const WITHHELD = '\u2022';

const tooLong = (row: string) => row.length > (row.startsWith('00') ? LONGEST_ABROAD : LONGEST);

/**
 * Tells the journal which keys were pressed, except a card's number: of a row that is as long as one only the beginning is
 * told, whether or not anybody asked for it.
 */
export class KeysTold {
  private row = '';
  private waiting: { event: KeyEvent; at: number }[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** @param tell `at`: when the key was pressed, milliseconds since 1970 */
  constructor(private readonly tell: (event: KeyEvent, at: number) => void) {}

  press(event: KeyEvent, at = Date.now()): void {
    clearTimeout(this.timer);
    if (!/^\d$/.test(event.digit)) {
      this.end();
      return this.tell(event, at);
    }
    this.row += event.digit;
    if (tooLong(this.row))
      for (const each of [...this.waiting.splice(0), { event, at }])
        this.tell({ ...each.event, digit: WITHHELD }, each.at);
    else if (this.row.length <= SHOWN) this.tell(event, at);
    else this.waiting.push({ event, at });
    this.timer = setTimeout(() => this.end(), PAUSE_MS).unref();
  }

  /** The row so far was an answer: what comes next in the journal follows from it. */
  answered(): void {
    for (const { event, at } of this.waiting.splice(0)) this.tell(event, at);
  }

  /** No further key belongs to the row. */
  end(): void {
    clearTimeout(this.timer);
    this.answered();
    this.row = '';
  }

  /** Nothing is told from here any more: another worker has the call. */
  forget(): void {
    clearTimeout(this.timer);
    this.waiting = [];
  }
}
