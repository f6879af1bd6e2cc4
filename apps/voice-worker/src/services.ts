import type { Logger } from '@innline/shared/server';
import type { Redis } from 'ioredis';
import type { ObjectStorage } from './adapters/storage/contract';
import type { SttProvider } from './adapters/stt/contract';
import type { TelephonyProvider } from './adapters/telephony/contract';
import type { NumberOwners } from './adapters/telephony/owners';
import type { TtsProvider } from './adapters/tts/contract';
import type { Vad } from './adapters/vad/contract';
import type { Arrivals } from './call/arrivals';
import type { CallOutElsewhere } from './call/call-out-elsewhere';
import type { CarrierCalls } from './call/carrier-calls';
import type { CarrierLegs } from './call/carrier-legs';
import type { CommandReader } from './call/commands';
import type { Conversations } from './call/conversation';
import type { Desks } from './call/desks';
import type { Elsewhere } from './call/elsewhere';
import type { Fence } from './call/fence';
import type { HandOverWay } from './call/hand-over-way';
import type { HandOvers } from './call/hand-overs';
import type { Ledger } from './call/ledger';
import type { LegLink } from './call/leg-link';
import type { CallRegistry } from './call/registry';
import type { ScreenCards } from './call/screen-cards';
import type { TransferDesk } from './call/transfers';
import type { Visitors } from './call/visitors';
import type { WaitingQueue } from './call/waiting-queue';
import type { CrashPoint } from './crash-point';
import type { Accounts } from './data/accounts';
import type { WorkerData } from './data/contract';
import type { WorkerEnv } from './env';
import type { JournalPublisher } from './journal/publisher';
import type { MediaHosts } from './media/livekit/hosts';
import type { Sound } from './media/sound';
import type { Ticker } from './media/ticker';
import type { Metrics } from './metrics';
import type { ModelPlace } from './models/in-order';
import type { PromptCache } from './prompts/cache';
import type { PromptAudio } from './prompts/prompt-audio';
import type { Routes } from './routing/load';

/** The engines of one worker; null: this worker cannot. */
export interface Speech {
  tts: TtsProvider | null;
  stt: SttProvider | null;
  createVad(): Vad | null;
  close(): Promise<void>;
}

/** What the rooms of the worker share; put together in `worker.ts` and nowhere else. */
export interface Services {
  workerId: string;
  env: WorkerEnv;
  log: Logger;
  metrics: Metrics;
  data: WorkerData;
  routes: Routes;
  accounts: Accounts;
  carrierCalls: CarrierCalls;
  legs: CarrierLegs;
  handOvers: HandOvers;
  /** One per way in whose carrier can take a caller from us. */
  handOverWays: readonly HandOverWay[];
  mediaHosts: MediaHosts;
  redis: Redis;
  ledger: Ledger;
  arrivals: Arrivals;
  journal: JournalPublisher;
  commands: CommandReader;
  prompts: PromptCache;
  /** Recordings that steps play instead of their text. */
  promptAudio: PromptAudio;
  /** The engines of the worker itself: what a hotel has that connected none, and the last resort of all others. */
  speech: Speech;
  /** A hotel's own engines, the worker's behind them. Never throws. */
  speechOf(hotelId: string): Promise<Speech>;
  /** Makes the turns of open conversations: the hotel's own models in order, behind them the scripted one. Never throws. */
  modelsOf(hotelId: string): Promise<readonly ModelPlace[]>;
  storage: ObjectStorage;
  /** Who places a hotel's calls that show `from` (E.164; null: any number); null: it has connected no carrier. */
  telephonyOf(hotelId: string, from: string | null): Promise<TelephonyProvider | null>;
  numberOwners: NumberOwners;
  ticker: Ticker;
  registry: CallRegistry;
  /** What the queues have placed; no flow runs it. */
  conversations: Conversations;
  queue: WaitingQueue;
  fence: Fence;
  /** Nothing, outside tests of what happens when a worker dies. */
  crashPoint(name: CrashPoint): void;
  transfers: TransferDesk;
  visitors: Visitors;
  elsewhere: Elsewhere;
  link: LegLink;
  callsOut: CallOutElsewhere;
  desks: Desks;
  cards: ScreenCards;
  holdMusic: Sound;
}
