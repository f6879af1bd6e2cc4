import type { Vendor } from '@innline/shared';
import type { Logger } from '@innline/shared/server';
import { createDeepgramStt } from '../adapters/stt/deepgram';
import { createElevenLabsTts } from '../adapters/tts/elevenlabs';
import type { Account, Accounts } from '../data/accounts';
import type { WorkerEnv } from '../env';
import type { Speech } from '../services';
import { Breaker } from './breaker';
import type { Place, SpeechWatch } from './in-order/place';
import { listenInOrder } from './in-order/stt';
import { speakInOrder } from './in-order/tts';
import { probeStt, probeTts } from './probes';

/** A call waits no longer for PostgreSQL to say what the hotel has connected. */
const ACCOUNTS_MS = 800;

export interface HotelSpeechOptions {
  /** What every hotel has, and what is asked last. */
  local: Speech;
  accounts: Pick<Accounts, 'of'>;
  env: Pick<WorkerEnv, 'INNLINE_DEEPGRAM_URL' | 'INNLINE_ELEVENLABS_URL'>;
  watch: SpeechWatch;
  log: Logger;
  /** The hotel's voice is another one, or is back: its prompts can be made ready. */
  onVoice(hotelId: string): void;
}

type SpeechAccounts = [Account<'deepgram'> | null, Account<'elevenlabs'> | null];

interface Known {
  /** The accounts it was made of. */
  of: string;
  speech: Speech;
  /** What the hotel has of its own; the local engines are everybody's. */
  vendors: { engine: { close(): Promise<void> }; breaker: Breaker }[];
}

/** The engines of each hotel: its vendors first, the local ones behind them. */
export class HotelSpeech {
  private readonly known = new Map<string, Known>();

  constructor(private readonly options: HotelSpeechOptions) {}

  /** Never throws and never takes long: without an answer about the accounts, it is as it was, or local. */
  async of(hotelId: string): Promise<Speech> {
    const known = this.known.get(hotelId);
    const accounts = await this.accountsOf(hotelId);
    if (!accounts) return known?.speech ?? this.options.local;
    const [deepgram, elevenlabs] = accounts;
    const made = JSON.stringify(accounts);
    if (known?.of === made) return known.speech;
    if (!known && !deepgram && !elevenlabs) return this.options.local;
    const localVoices = await this.options.local.tts?.voices();
    // between here and the end nobody else can come: two calls at once make one
    const quicker = this.known.get(hotelId);
    if (quicker?.of === made) return quicker.speech;
    const next = this.make(hotelId, made, accounts, new Set(localVoices?.map(({ id }) => id)));
    this.known.set(hotelId, next);
    // calls under way keep their engines; only the looking after them ends
    for (const { breaker } of quicker?.vendors ?? []) breaker.close();
    this.options.onVoice(hotelId);
    return next.speech;
  }

  async close(): Promise<void> {
    for (const { vendors } of this.known.values()) {
      for (const { engine, breaker } of vendors) {
        breaker.close();
        await engine.close();
      }
    }
    this.known.clear();
  }

  private async accountsOf(hotelId: string): Promise<SpeechAccounts | null> {
    const { accounts, log } = this.options;
    const of = <V extends Vendor>(vendor: V) => accounts.of(hotelId, vendor);
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), ACCOUNTS_MS).unref());
    try {
      return await Promise.race([Promise.all([of('deepgram'), of('elevenlabs')]), late]);
    } catch (error) {
      log.warn({ hotelId, err: { message: (error as Error).message } }, 'The speech accounts of a hotel are not known');
      return null;
    }
  }

  private make(hotelId: string, of: string, [deepgram, elevenlabs]: SpeechAccounts, localVoices: Set<string>): Known {
    const { local, env, watch, log: outer, onVoice } = this.options;
    const log = outer.child({ hotelId });
    const vendors: Known['vendors'] = [];
    let { stt, tts } = local;
    if (deepgram) {
      const engine = createDeepgramStt(deepgram, env.INNLINE_DEEPGRAM_URL);
      const breaker = new Breaker(engine.id, { probe: () => probeStt(engine), log });
      vendors.push({ engine, breaker });
      stt = listenInOrder([{ engine, breaker }, ...placeOf(stt)], watch);
    }
    if (elevenlabs) {
      const engine = createElevenLabsTts(elevenlabs, env.INNLINE_ELEVENLABS_URL);
      const onRecovered = () => onVoice(hotelId);
      const breaker = new Breaker(engine.id, { probe: () => probeTts(engine), log, onRecovered });
      vendors.push({ engine, breaker });
      const voicesOf = new Map(local.tts ? [[local.tts, localVoices]] : []);
      tts = speakInOrder({ places: [{ engine, breaker }, ...placeOf(local.tts)], voicesOf, watch });
    }
    return { of, vendors, speech: { stt, tts, createVad: local.createVad, close: async () => {} } };
  }
}

const placeOf = <E>(engine: E | null): Place<E>[] => (engine ? [{ engine, breaker: null }] : []);
