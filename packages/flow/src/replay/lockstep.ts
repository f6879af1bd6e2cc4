import type { CallEventOf } from '@innline/shared';
import type { Beginning } from '../engine';
import type { CallFacts, TraceEntry } from '../model';
import type { SimulatedAction } from '../simulate';
import { act } from '../simulate/act';
import { isPolite } from '../simulate/action';
import { begin, next, type Stage, settle } from '../simulate/happen';
import { type Run, stepsOf } from '../simulate/moment';

type Told = CallEventOf<'node.entered' | 'choice.made' | 'answer.stored' | 'try.failed'>;
const TOLD = new Set<TraceEntry['type']>(['node.entered', 'choice.made', 'answer.stored', 'try.failed']);

/** More tries to come to where the journal is than these lead nowhere. */
const MOST_TRIES = 30;

/** A call that is played along its own journal: whatever the journal tells must be what comes of what was done. */
export class Lockstep {
  readonly actions: SimulatedAction[] = [];
  readonly places: (string | null)[] = [];
  private done: Run;
  private settled: Run;
  /** How much of what it told the journal has confirmed. */
  private confirmed = 0;
  /** Nothing has come of the last keys yet: the next one belongs to them. */
  private keysOpen = false;
  private left = false;

  constructor(
    private readonly stage: Stage,
    facts: CallFacts,
    from: Beginning,
  ) {
    const known = stage.flow.document.languages.includes(from.language ?? '');
    this.done = begin(stage, facts, known ? from : {});
    this.settled = settle(stage, this.done);
  }

  get node(): string | null {
    return this.settled.moment.state.node;
  }

  /** The journal tells of this next. Gives false where it is not what this call does, whatever the caller waits for. */
  expect(event: Told): boolean {
    this.keysOpen = false;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const entry = toldBy(this.settled)[this.confirmed];
      if (entry !== undefined) {
        if (!same(entry, event)) return false;
        this.confirmed += 1;
        return true;
      }
      // it comes of a caller who says nothing, or of words the recogniser made nothing of
      const unheard = event.type === 'try.failed' && event.why !== 'no_input' && !this.hasKeys();
      if (!this.emit(unheard ? { say: '', rejected: true } : { silence: 'deadline' })) return false;
    }
    return false;
  }

  press(digit: string, early: boolean): void {
    const last = this.actions.at(-1);
    if (this.keysOpen && last && 'press' in last && last.press.length < 40) {
      const run = act(this.stage, this.done, { press: digit });
      this.actions[this.actions.length - 1] = { ...last, press: last.press + digit };
      this.move(run);
      return;
    }
    this.when({ press: digit }, early);
    this.keysOpen = true;
  }

  speak(
    { text, confidence, by }: Pick<CallEventOf<'transcript.final'>, 'text' | 'confidence' | 'by'>,
    early: boolean,
    told: string | null,
  ): void {
    this.keysOpen = false;
    const sure = by === 'typed' || confidence === null ? {} : { confidence };
    const said: SimulatedAction = { say: text.slice(0, 500), ...sure, ...(by === 'typed' ? { by } : {}) };
    const before = { done: this.done, settled: this.settled, count: this.actions.length };
    this.when(said, early);
    const [came] = toldBy(this.settled).slice(this.confirmed);
    if (told !== 'try.failed' || came === undefined || came.type === 'try.failed') return;
    // the recogniser had its doubts: the words stand in the journal, but were not taken
    this.done = before.done;
    this.settled = before.settled;
    this.actions.length = before.count;
    this.places.length = before.count;
    this.when({ ...said, rejected: true }, early);
  }

  /** The caller hangs up, at their turn if that is where they were, else in the middle of it. */
  leave(): void {
    this.keysOpen = false;
    const { status, lane } = this.settled.moment.state;
    if (this.left || (status === 'ended' && toldBy(this.settled).length === this.confirmed) || lane === 'hangup')
      return;
    this.left = true;
    const waits = this.settled.moment.agenda.length === 0 && toldBy(this.settled).length === this.confirmed;
    this.when({ leaves: 'caller' }, !waits);
  }

  /** What this call did that the journal does not tell of. */
  after(): TraceEntry | null {
    return toldBy(this.settled)[this.confirmed] ?? null;
  }

  endsAs({ reason, outcome }: CallEventOf<'call.ended'>): boolean {
    const { status, end } = this.settled.moment.state;
    return status === 'ended' && end?.reason === reason && (end.outcome ?? null) === outcome;
  }

  private when(action: SimulatedAction, early: boolean): void {
    if (early) this.comeTo();
    this.emit(early ? ({ ...action, early: true } as SimulatedAction) : action);
  }

  /** Lets the call go on to the step at which the journal is, without waiting for the caller's turn. */
  private comeTo(): void {
    for (let tries = 0; tries < MOST_TRIES && toldBy(this.done).length < this.confirmed; tries++) {
      if (this.emit({ hear: 'prompt' })) continue;
      const coming = next(this.done.moment);
      if (coming === null) return;
      this.emit({ wait: Math.max(0.1, Math.ceil((coming.at - this.done.moment.now) / 100) / 10) });
    }
  }

  /** Gives false where it changed nothing. */
  private emit(action: SimulatedAction): boolean {
    const from = isPolite(action) ? this.settled : this.done;
    const run = act(this.stage, from, action);
    if (run === from) return false;
    this.actions.push(action);
    this.places.push(from.moment.state.node);
    this.move(run);
    return true;
  }

  private move(run: Run): void {
    this.done = run;
    this.settled = settle(this.stage, run);
  }

  private hasKeys(): boolean {
    const last = this.actions.at(-1);
    return last !== undefined && 'press' in last && this.done.moment.state.node === this.node;
  }
}

const toldBy = (run: Run): TraceEntry[] =>
  stepsOf(run).flatMap(({ trace }) => trace.filter(({ type }) => TOLD.has(type)));

function same(entry: TraceEntry, event: Told): boolean {
  if (entry.type !== event.type || !('node' in entry) || entry.node !== event.node) return false;
  if (entry.type === 'choice.made' && event.type === 'choice.made') return entry.port === event.port;
  if (entry.type === 'try.failed' && event.type === 'try.failed') return entry.why === event.why;
  return true;
}
