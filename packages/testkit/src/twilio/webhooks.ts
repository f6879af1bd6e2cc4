import { signTwilio } from './sign';
import { FakeStream, type StreamFaults, type StreamStart } from './stream';

/** How Twilio's calls to us misbehave, as they do in the field. */
export interface WebhookFaults {
  /** Each request is sent this often at once; the first answer counts. */
  copies?: number;
  /** Status callbacks are kept until {@link Webhooks.release}. */
  held?: boolean;
}

type Told = { url: string; params: Record<string, string> };

/** Everything Twilio sends to our public address, correctly signed. */
export class Webhooks {
  faults: WebhookFaults = {};
  /** Where a public address is really reached. */
  reach: (publicUrl: string) => string = (url) => url;
  /** Status of every answer we gave, and how long it took in milliseconds. */
  readonly answers: { path: string; status: number; ms: number }[] = [];
  private readonly kept: Told[] = [];
  private made = 0;

  constructor(
    readonly accountSid: string,
    readonly authToken: string,
  ) {}

  /** Asks for orders. @throws Error when we do not answer with TwiML */
  async ask(url: string, params: Record<string, string>): Promise<string> {
    const asked = Array.from({ length: this.faults.copies ?? 1 }, () => this.post(url, params));
    const [first] = await Promise.all(asked);
    if (first!.status !== 200) throw new Error(`${new URL(url).pathname} answered ${first!.status}`);
    return first!.text;
  }

  /** Tells something nobody needs to answer. */
  async tell(url: string, params: Record<string, string>): Promise<void> {
    if (this.faults.held) this.kept.push({ url, params });
    else for (let i = 0; i < (this.faults.copies ?? 1); i++) await this.post(url, params).catch(() => {});
  }

  /** Sends what was kept, in the order `sort` gives. */
  async release(sort: (kept: Told[]) => Told[] = (kept) => kept): Promise<void> {
    for (const { url, params } of sort(this.kept.splice(0))) await this.post(url, params);
  }

  async post(
    url: string,
    params: Record<string, string>,
    signature = signTwilio(this.authToken, url, params),
  ): Promise<{ status: number; text: string }> {
    const began = performance.now();
    const answer = await fetch(this.reach(url), {
      method: 'POST',
      headers: { 'x-twilio-signature': signature, 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      body: new URLSearchParams(params).toString(),
    });
    const text = await answer.text();
    this.answers.push({ path: new URL(url).pathname, status: answer.status, ms: performance.now() - began });
    return { status: answer.status, text };
  }

  open(url: string, start: Omit<StreamStart, 'streamSid'>, faults?: StreamFaults): FakeStream {
    this.made += 1;
    const streamSid = `MZ${this.made.toString(16).padStart(32, '0')}`;
    // Twilio signs a stream's address with a slash at its end where there is no path behind it; both are met in the field
    const signed = this.made % 2 === 0 ? `${url}/` : url;
    return new FakeStream(this.reach(url), signTwilio(this.authToken, signed), { ...start, streamSid }, faults);
  }
}
