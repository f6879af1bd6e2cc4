import { Liquid, type Template } from 'liquidjs';
import type { StudioDocument, StudioState } from '../schema';

/** What a call stands at in Studio. */
export type Waiting = { kind: 'answer' | 'dial' | 'record' | 'request'; widget: string };

/** What happens to it there. */
export type Happening =
  | { do: 'silence' }
  | { do: 'press'; keys: string }
  | { do: 'say'; words: string }
  | { do: 'dialled'; status: 'completed' | 'no-answer' | 'busy' | 'failed' }
  | { do: 'recorded'; something: boolean }
  | { do: 'answered'; ok: boolean; body: Record<string, unknown> };

/** Studio gives up an execution after a thousand steps (Studio FAQ, limits). */
const MOST_STEPS = 1_000;

/** “When you're using Liquid time and date templates in Studio, the timezone used is PST” (Twilio's support pages). */
const liquid = new Liquid({ timezoneOffset: 'America/Los_Angeles' as never });
// texts are read once, however many callers hear them
const read = new Map<string, Template[]>();

/**
 * A small interpreter of what Twilio documents of Studio's voice widgets (twilio.com/docs/studio/widget-library), written
 * from those pages and sharing nothing with the importer or the engine: what both are compared with.
 */
export class StudioCall {
  readonly path: string[] = [];
  readonly said: string[] = [];
  waiting: Waiting | null = null;
  /** Where the execution ended, and by which transition. */
  ended: { widget: string; event: string } | null = null;
  /** By Studio itself, after a thousand steps. */
  stopped = false;
  private readonly variables: Record<string, unknown> = {};
  private readonly widgets: Record<string, Record<string, unknown>> = {};

  /** `handedBack`: what every subflow leaves behind; they are run through at once. `at`: the clock, milliseconds UTC. */
  constructor(
    private readonly flow: StudioDocument,
    private readonly handedBack: Readonly<Record<string, string>>,
    private readonly at: number,
  ) {
    this.run(flow.initial_state);
  }

  happen(what: Happening): void {
    const { widget } = this.waiting!;
    const state = this.state(widget);
    this.waiting = null;
    switch (what.do) {
      case 'silence':
        return this.leave(state, 'timeout');
      case 'press':
        this.widgets[widget] = { Digits: what.keys };
        return this.leave(state, 'keypress');
      case 'say':
        this.widgets[widget] = { SpeechResult: what.words };
        return this.leave(state, 'speech');
      case 'dialled':
        this.widgets[widget] = { DialCallStatus: what.status };
        return this.leave(
          state,
          state.type === 'connect-call-to'
            ? 'callCompleted'
            : what.status === 'completed'
              ? 'callComplete'
              : 'failedToEnqueue',
        );
      case 'recorded':
        return this.leave(state, what.something ? 'recordingComplete' : 'noAudio');
      case 'answered':
        if (what.ok) this.widgets[widget] = { parsed: what.body, body: JSON.stringify(what.body), status_code: 200 };
        return this.leave(state, answeredBy(state.type, what.ok));
    }
  }

  private run(name: string): void {
    for (let next: string | null = name; next !== null; ) {
      if (this.path.length >= MOST_STEPS) {
        this.stopped = true;
        this.ended = { widget: next, event: 'stopped' };
        return;
      }
      const state = this.state(next);
      this.path.push(next);
      const event = this.enter(state);
      if (event === null) return;
      next = this.follow(state, event);
    }
  }

  /** Does what a widget does; the event it leaves by at once, or null where it waits. */
  private enter(state: StudioState): string | null {
    const { name, type, properties } = state;
    switch (type) {
      case 'trigger':
        return 'incomingCall';
      case 'say-play':
        this.speak(properties);
        return 'audioComplete';
      case 'gather-input-on-call':
        this.speak(properties);
        return this.wait('answer', name);
      case 'split-based-on':
        return this.decide(state);
      case 'set-variables':
        for (const { key, value } of properties.variables as { key: string; value: string }[]) {
          this.variables[key] = this.render(value).trim();
        }
        return 'next';
      case 'run-subflow':
        this.widgets[name] = { ...this.handedBack };
        return 'completed';
      case 'record-call':
        return 'success';
      case 'make-outgoing-call':
        return 'answered';
      case 'connect-call-to':
      case 'enqueue-call':
      case 'send-to-flex':
        return this.wait('dial', name);
      case 'record-voicemail':
        return this.wait('record', name);
      case 'make-http-request':
      case 'run-function':
      case 'send-message':
        return this.wait('request', name);
      default:
        throw new Error(`${type} is not interpreted`);
    }
  }

  private wait(kind: Waiting['kind'], widget: string): null {
    this.waiting = { kind, widget };
    return null;
  }

  private leave(state: StudioState, event: string): void {
    const next = this.follow(state, event);
    if (next !== null) this.run(next);
  }

  private follow(state: StudioState, event: string): string | null {
    const [kind, number] = event.split(':');
    const transition =
      number === undefined ? state.transitions.find((one) => one.event === kind) : state.transitions[Number(number)];
    if (transition?.next) return transition.next;
    this.ended = { widget: state.name, event: kind! };
    return null;
  }

  private decide({ properties, transitions }: StudioState): string {
    const match = transitions.findIndex(({ event, conditions }) => {
      return (
        event === 'match' &&
        (conditions ?? []).every((condition) => {
          const subject = this.render(condition.arguments?.[0] ?? String(properties.input ?? ''));
          return fits(subject, condition.type, this.render(condition.value ?? ''));
        })
      );
    });
    return match === -1 ? 'noMatch' : `match:${match}`;
  }

  private speak({ say, loop }: Record<string, unknown>): void {
    const text = this.render(String(say ?? '')).replace(/<[^>]*>/g, ' ');
    for (let time = 0; time < Number(loop ?? 1); time++) this.said.push(text);
  }

  private render(template: string): string {
    const now = JSON.stringify(new Date(this.at).toISOString());
    const source = template.replace(/(["'])now\1/g, now);
    const parsed = read.get(source) ?? liquid.parse(source);
    read.set(source, parsed);
    return liquid.renderSync(parsed, {
      widgets: this.widgets,
      flow: { variables: this.variables, channel: { address: '+34911234567' } },
      trigger: { call: { From: '+34600111222', To: '+34911234567' } },
      contact: { channel: { address: '+34600111222' } },
    });
  }

  private state(name: string): StudioState {
    return this.flow.states.find((state) => state.name === name)!;
  }
}

function answeredBy(type: string, ok: boolean): string {
  if (type === 'send-message') return ok ? 'sent' : 'failed';
  return ok ? 'success' : type === 'run-function' ? 'fail' : 'failed';
}

/** “Studio conditions are not case-sensitive and automatically trim leading and trailing spaces of the values.” */
function fits(subject: string, type: string, value: string): boolean {
  const [left, right] = [subject.trim().toLowerCase(), value.trim().toLowerCase()];
  const list = right.split(',').map((item) => item.trim());
  const numbers = left !== '' && right !== '' && !Number.isNaN(Number(left)) && !Number.isNaN(Number(right));
  switch (type) {
    case 'equal_to':
      return left === right;
    case 'not_equal_to':
      return left !== right;
    case 'matches_any_of':
      return list.includes(left);
    case 'does_not_match_any_of':
      return !list.includes(left);
    case 'contains':
      return right !== '' && left.includes(right);
    case 'does_not_contain':
      return !(right !== '' && left.includes(right));
    case 'starts_with':
      return right !== '' && left.startsWith(right);
    case 'does_not_start_with':
      return !(right !== '' && left.startsWith(right));
    case 'is_blank':
      return left === '';
    case 'is_not_blank':
      return left !== '';
    case 'less_than':
      return numbers && Number(left) < Number(right);
    case 'greater_than':
      return numbers && Number(left) > Number(right);
    case 'regex':
      return new RegExp(`^(?:${value.trim()})$`, 'i').test(subject.trim());
    default:
      throw new Error(`${type} is not interpreted`);
  }
}
