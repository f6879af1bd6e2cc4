import type { FakeStream, StreamFaults } from './stream';
import { readTwiml, type Verb } from './twiml';
import type { Webhooks } from './webhooks';

export type CallStatus =
  | 'queued'
  | 'initiated'
  | 'ringing'
  | 'in-progress'
  | 'completed'
  | 'busy'
  | 'failed'
  | 'no-answer'
  | 'canceled';

export interface CallOf {
  sid: string;
  from: string;
  to: string;
  direction: 'inbound' | 'outbound-api' | 'outbound-dial';
  faults?: StreamFaults;
  /** Keys pressed for whoever answers. */
  sendDigits?: string | null;
  statusCallback: string | null;
  /** Which changes are told: `initiated`, `ringing`, `answered`, `completed`. */
  statusEvents: readonly string[];
}

/** An endless chain of redirects is Twilio's error 11237-like trouble, not a call. */
const MOST_DOCUMENTS = 40;

/** One call at Twilio: carries out the TwiML it is given, as its two ends do this and that. */
export class FakeCall {
  status: CallStatus = 'queued';
  /** Every verb carried out, such as `Stream`, `Say`, `Dial +34…`, `Hangup`. */
  readonly verbs: string[] = [];
  readonly said: { text: string; language: string | undefined }[] = [];
  readonly dialled: string[] = [];
  /** Answers of ours that Twilio would have refused. */
  readonly errors: string[] = [];
  readonly streams: FakeStream[] = [];
  /** Whether the REST interface lets us give it other orders. */
  takesOrders = true;
  /** Resolves when the call is over. */
  readonly ended: Promise<void>;
  private over!: () => void;
  private sequence = 0;
  private left = false;
  /** TwiML the REST interface gave instead of what was being carried out. */
  private orders: string | null = null;
  /** Told with the next question, beside what is always told. */
  private news: Record<string, string> = {};
  private arrived: ((stream: FakeStream) => void)[] = [];

  constructor(
    readonly of: CallOf,
    private readonly webhooks: Webhooks,
    /** Rings somebody for a `<Dial>`; without it nobody is rung. */
    private readonly ring?: (leg: Omit<CallOf, 'sid' | 'direction'>, seconds: number) => FakeCall,
  ) {
    this.ended = new Promise((resolve) => {
      this.over = resolve;
    });
  }

  get sid(): string {
    return this.of.sid;
  }
  get stream(): FakeStream {
    const stream = this.streams.at(-1);
    if (!stream) throw new Error(`no stream yet; so far: ${this.verbs.join(', ')} ${this.errors.join(', ')}`);
    return stream;
  }
  /** The `n`th stream, from 1, once it is there. */
  async streamed(n = 1): Promise<FakeStream> {
    while (this.streams.length < n) {
      await new Promise<unknown>((resolve, reject) => {
        this.arrived.push(resolve);
        void this.ended.then(() => reject(new Error(`the call ended: ${this.verbs.join(', ')} ${this.errors.join()}`)));
      });
    }
    return this.streams[n - 1]!;
  }
  press(digits: string): void {
    for (const digit of digits) this.stream.press(digit);
  }
  speak(pcm: Int16Array): Promise<void> {
    return this.stream.speak(pcm);
  }
  /** Whoever is at the phone hangs up. */
  async hangUp(): Promise<void> {
    this.left = true;
    this.streams.at(-1)?.stop();
    await this.finish('completed');
  }
  /** The REST interface ends it. */
  async end(): Promise<void> {
    const ringing = this.status !== 'in-progress';
    this.left = true;
    this.streams.at(-1)?.stop();
    await this.finish(ringing ? 'canceled' : 'completed');
  }

  /** The REST interface gives other orders. */
  redirect(twiml: string): void {
    this.orders = twiml;
    this.streams.at(-1)?.stop();
  }

  /** From the first answer of ours to the end. */
  async run(url: string): Promise<void> {
    let address: string | null = url;
    try {
      for (let documents = 0; address !== null && !this.left; documents++) {
        if (documents === MOST_DOCUMENTS) throw new Error('too many documents');
        const asked = { ...this.params(), ...this.news };
        address = await this.perform(readTwiml(await this.webhooks.ask(address, asked)));
        while (this.orders !== null && !this.left) {
          const orders = this.orders;
          this.orders = null;
          address = await this.perform(readTwiml(orders));
        }
      }
    } catch (error) {
      this.errors.push((error as Error).message);
    }
    await this.finish('completed');
  }

  /** Tells how the call is doing, where somebody wants to know. */
  async become(status: CallStatus): Promise<void> {
    // ended meanwhile, while somebody was being told that it rings
    if (FINAL.has(this.status)) return;
    this.status = status;
    const event = status === 'in-progress' ? 'answered' : FINAL.has(status) ? 'completed' : status;
    if (!this.of.statusCallback || !this.of.statusEvents.includes(event)) return;
    const params = { ...this.params(), CallbackSource: 'call-progress-events', SequenceNumber: `${this.sequence++}` };
    await this.webhooks.tell(this.of.statusCallback, params);
  }

  async finish(status: CallStatus): Promise<void> {
    if (FINAL.has(this.status)) return;
    await this.become(status);
    this.over();
  }

  params(): Record<string, string> {
    const { sid, from, to, direction } = this.of;
    const { accountSid } = this.webhooks;
    const status = { CallStatus: this.status, ApiVersion: '2010-04-01', Direction: direction };
    return { CallSid: sid, AccountSid: accountSid, From: from, To: to, Caller: from, Called: to, ...status };
  }

  /** Gives the address to ask next; null: nothing follows. */
  private async perform(verbs: Verb[]): Promise<string | null> {
    for (const verb of verbs) {
      if (this.left || this.orders !== null) return null;
      const text = (verb.children.find(({ name }) => NOUNS.has(name)) ?? verb).text.trim();
      this.verbs.push(verb.name === 'Connect' ? 'Stream' : verb.name === 'Dial' ? `Dial ${text}` : verb.name);
      if (verb.name === 'Say') this.said.push({ text, language: verb.attributes.language });
      else if (verb.name === 'Dial') {
        this.dialled.push(text);
        const next = await this.dial(verb);
        if (next !== null) return next;
      } else if (verb.name === 'Redirect') return text;
      else if (verb.name === 'Hangup') return null;
      else if (verb.name === 'Connect') {
        const next = await this.connect(verb);
        if (next !== null) return next;
      }
    }
    return null;
  }

  /** Rings somebody and connects the two; where nobody wants to know how that went, it went well. */
  private async dial({ attributes, children }: Verb): Promise<string | null> {
    const noun = children.find(({ name }) => NOUNS.has(name));
    if (!attributes.action || !noun || !this.ring) return null;
    const { statusCallback = null, statusCallbackEvent = '', sendDigits = null } = noun.attributes;
    const statuses = { statusCallback, statusEvents: statusCallbackEvent.split(' ') };
    const shown = attributes.callerId ?? this.of.from;
    const leg = this.ring(
      { from: shown, to: noun.text.trim(), sendDigits, ...statuses },
      Number(attributes.timeout ?? 30),
    );
    await Promise.race([leg.ended, this.ended]);
    await leg.end();
    this.news = { DialCallStatus: leg.status };
    if (!this.left) return attributes.action;
    await this.webhooks.ask(attributes.action, { ...this.params(), ...this.news }).catch(() => {});
    return null;
  }

  private async connect({ attributes, children }: Verb): Promise<string | null> {
    const stream = children.find(({ name }) => name === 'Stream')!;
    const parameters = Object.fromEntries(stream.children.map(({ attributes: { name, value } }) => [name!, value!]));
    const start = { accountSid: this.webhooks.accountSid, callSid: this.sid, parameters };
    const made = this.webhooks.open(stream.attributes.url!, start, this.of.faults);
    this.streams.push(made);
    if (this.status === 'ringing') this.status = 'in-progress';
    for (const resolve of this.arrived.splice(0)) resolve(made);
    await made.ended;
    if (!attributes.action || this.orders !== null) return null;
    if (!this.left) return attributes.action;
    // the call is over; Twilio says so and does not care for the answer
    this.status = 'completed';
    await this.webhooks.ask(attributes.action, this.params()).catch(() => {});
    return null;
  }
}

/** What a `<Dial>` may ring. */
const NOUNS: ReadonlySet<string> = new Set(['Number', 'Sip']);
const FINAL: ReadonlySet<CallStatus> = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled']);
