import type { WebSocket } from 'ws';
import type { AudioLookup } from './lookup';
import type { ListenRequest } from './request';

/** The vendor decodes in steps of about this much audio. */
const STEP_MS = 200;

const sentenceCase = (words: string) => (words ? `${words[0]!.toUpperCase()}${words.slice(1)}.` : '');

/** One listening socket: takes audio, tells guesses, and final words when asked or when a sentence is over. */
export class Listener {
  private audio = new Int16Array(0);
  private samples = 0;
  /** Where what is not final yet begins. */
  private from = 0;
  private heardUpTo = 0;
  private turn = 0;

  constructor(
    private readonly socket: Pick<WebSocket, 'send'>,
    private readonly request: ListenRequest,
    private readonly lookup: AudioLookup,
  ) {}

  hear(bytes: Buffer): void {
    const { sampleRate } = this.request;
    const pcm = new Int16Array(bytes.length >> 1);
    for (let i = 0; i < pcm.length; i++) pcm[i] = bytes.readInt16LE(2 * i);
    // the shapes it knows are at 8 kHz; every second sample will do for loudness
    const pcm8k = sampleRate === 8_000 ? pcm : pcm.filter((_, i) => i % 2 === 0);
    const all = new Int16Array(this.audio.length + pcm8k.length);
    all.set(this.audio);
    all.set(pcm8k, this.audio.length);
    this.audio = all;
    this.samples += pcm8k.length;
    if (this.samples - this.heardUpTo < STEP_MS * 8) return;
    this.heardUpTo = this.samples;
    const { words, share } = this.lookup.find(this.audio);
    const quietMs = this.quietMs();
    if (share > 0.97 && quietMs >= this.request.endpointingMs && this.request.version === 'v1') this.final(false);
    else this.guess(words, share);
  }

  /** `Finalize` and `ForceEndTurn`: everything so far is final now. */
  flush(): void {
    // flux: without a turn there is nothing to end, and nothing is said
    if (this.request.version === 'v2' && this.lookup.find(this.audio).words === '') return;
    this.final(true);
  }

  private guess(words: string, share: number): void {
    if (!this.request.interim) return;
    const list = words.split(' ');
    const text = this.written(list.slice(0, Math.max(1, Math.floor(list.length * share))).join(' '));
    if (this.request.version === 'v1') this.results(text, { final: false, flushed: false });
    else this.turnInfo('Update', text);
  }

  private final(flushed: boolean): void {
    const { words } = this.lookup.find(this.audio);
    if (this.request.version === 'v1') this.results(this.written(words), { final: true, flushed });
    else {
      this.turnInfo('EndOfTurn', this.written(words), flushed ? 'manual' : 'model');
      this.turn += 1;
    }
    this.audio = new Int16Array(0);
    this.from = this.samples;
  }

  private written(words: string): string {
    return this.request.punctuates ? sentenceCase(words) : words;
  }

  /** In the language of the account's test sentences. Nova tells it where several are possible, flux of several always. */
  private languages(): { languages?: string[] } {
    const { language, model } = this.request;
    return language === 'multi' || model === 'flux-general-multi' ? { languages: ['es', 'en'] } : {};
  }

  private results(transcript: string, { final, flushed }: { final: boolean; flushed: boolean }): void {
    const confidence = transcript ? 0.97 : 0;
    const start = this.from / 8_000;
    const duration = (this.samples - this.from) / 8_000;
    const words = transcript ? transcript.split(' ').map((word) => ({ word, start, end: start, confidence })) : [];
    this.send({
      ...{ type: 'Results', channel_index: [0, 1], duration, start, is_final: final, speech_final: final },
      ...{
        channel: { alternatives: [{ transcript, confidence, words, ...this.languages() }] },
        from_finalize: flushed,
      },
      metadata: { request_id: 'r', model_info: { name: this.request.model }, model_uuid: 'm' },
    });
  }

  private turnInfo(event: 'Update' | 'EndOfTurn', transcript: string, trigger?: 'manual' | 'model'): void {
    const words = transcript.split(' ').map((word) => ({ word, confidence: 0.96 }));
    const window = { audio_window_start: this.from / 8_000, audio_window_end: this.samples / 8_000 };
    this.send({
      ...{ type: 'TurnInfo', request_id: 'r', sequence_id: this.samples, event, turn_index: this.turn },
      ...{ ...window, transcript, words, ...this.languages(), end_of_turn_confidence: 0.5, trigger },
    });
  }

  private quietMs(): number {
    let quiet = 0;
    for (let i = this.audio.length - 1; i >= 0 && Math.abs(this.audio[i]!) < 400; i--) quiet += 1;
    return quiet / 8;
  }

  private send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }
}
