import { redisKeys } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Logger } from '@innline/shared/server';
import type { Redis } from 'ioredis';
import { localStorage } from './adapters/storage/local';
import { telephonyOf } from './adapters/telephony';
import { NumberOwners } from './adapters/telephony/owners';
import { Arrivals } from './call/arrivals';
import { callOutIn } from './call/call-out';
import { CallOutElsewhere } from './call/call-out-elsewhere';
import { CarrierCalls } from './call/carrier-calls';
import { CarrierLegs } from './call/carrier-legs';
import { CommandReader } from './call/commands';
import { Conversations } from './call/conversation';
import { Desks } from './call/desks';
import { drain } from './call/drain';
import { Elsewhere } from './call/elsewhere';
import { Fence } from './call/fence';
import { HandOvers } from './call/hand-overs';
import { joinHere } from './call/join';
import { keepLeases } from './call/keep-leases';
import { Ledger } from './call/ledger';
import { LegLink } from './call/leg-link';
import { OfferTaker } from './call/offers';
import { placeIn } from './call/place-call';
import { CallRegistry } from './call/registry';
import { sayGoodbye } from './call/say-goodbye';
import { ScreenCards } from './call/screen-cards';
import { TransferDesk } from './call/transfers';
import { Visitors } from './call/visitors';
import { WaitingQueue } from './call/waiting-queue';
import { startCallbacks } from './callbacks';
import { createCrashPoint } from './crash-point';
import { Accounts } from './data/accounts';
import { postgresData } from './data/postgres';
import type { WorkerEnv } from './env';
import { HAND_OVER_WAYS } from './ingress/hand-over-ways';
import { RECOVERIES } from './ingress/recoveries';
import { startIngress } from './ingress/server';
import { isDatabaseAway } from './journal/away';
import { JournalPublisher } from './journal/publisher';
import { storeAndTell } from './journal/store';
import { JournalWriter } from './journal/writer';
import { startKeeper } from './keeper';
import { holdMusic } from './media/dsp';
import { SAMPLE_RATE } from './media/frames';
import { MediaHosts } from './media/livekit/hosts';
import { Sound } from './media/sound';
import { createTicker } from './media/ticker';
import { createMetrics, watchSpeech } from './metrics';
import { HotelModels } from './models/of-hotel';
import { startNotices } from './notices';
import { PromptCache } from './prompts/cache';
import { PromptAudio } from './prompts/prompt-audio';
import { renderFlow } from './prompts/render';
import { SENTENCE_IDS, sentence } from './prompts/sentences';
import { createPromptStore } from './prompts/store';
import { connected, createBlockingRedis, createRedis } from './redis';
import type { WorkerRole } from './roles';
import { Routes } from './routing/load';
import type { Services, Speech } from './services';
import { HotelSpeech } from './speech/of-hotel';
import { localSpeech } from './speech-engines';
import { startWakeUps } from './wake-ups';
import { startWebhooks } from './webhooks';

export interface WorkerOptions {
  env: WorkerEnv;
  log: Logger;
  roles: readonly WorkerRole[];
  /** Other engines, for tests. */
  speech?: Speech;
  /** Other parts, for tests of what happens without them. */
  replace?: Partial<Pick<Services, 'data' | 'telephonyOf' | 'storage'>>;
}

export interface Worker {
  readonly services: Services;
  /** 0 without the ingress role. */
  readonly port: number;
  /**
   * Refuses new calls, hands live ones over to other workers or lets them finish, up to `graceMs`; ends the rest
   * politely, and closes.
   */
  stop(graceMs?: number): Promise<void>;
}

function warm(prompts: PromptCache, texts: Parameters<PromptCache['warm']>[0], log: Logger): void {
  void prompts.warm(texts).then((failed) => failed > 0 && log.warn({ failed }, 'Some prompts could not be rendered'));
}

function createServices({ env, log, speech: given, replace = {} }: WorkerOptions) {
  const workerId = newId();
  const metrics = createMetrics();
  const redis = createRedis(env.REDIS_URL, log);
  // commands, journal, offers
  const blocking: Redis[] = Array.from({ length: 3 }, () => createBlockingRedis(env.REDIS_URL, log));
  const speech = given ?? localSpeech(env, log);
  const ticker = createTicker((error) => log.error({ err: error }, 'A tick failed'));
  const data = replace.data ?? postgresData();
  const accounts = new Accounts(data, log);
  const numberOwners = new NumberOwners({ accounts, env });
  const prompts = new PromptCache(speech.tts, createPromptStore({ dir: `${env.INNLINE_DATA_DIR}/prompts` }), log);
  const ledger = new Ledger(redis, workerId);
  const link = new LegLink(redis, createBlockingRedis(env.REDIS_URL, log), log);
  const legs = new CarrierLegs(redis, link, workerId);
  const hotelSpeech = new HotelSpeech({
    ...{ local: speech, accounts, env, log, watch: watchSpeech(metrics) },
    async onVoice(hotelId) {
      for (const flow of services.routes.met(hotelId)) await renderFlow(flow, hotelId, services);
    },
  });
  const hotelModels = new HotelModels({ accounts, env, log });
  const mediaHosts = new MediaHosts({
    maxRooms: env.INNLINE_MEDIA_HOST_ROOMS,
    retireAfter: env.INNLINE_MEDIA_HOST_RETIRE_AFTER,
    maxRssMb: env.INNLINE_MEDIA_HOST_MB,
    log,
  });
  const cards = new ScreenCards();
  const registry = new CallRegistry(env.INNLINE_MAX_CALLS);
  const arrivals = new Arrivals(redis, ledger);
  const services: Services = {
    ...{ workerId, env, log, metrics, redis, speech, ticker, data, prompts },
    // a version met for the first time: what it always says is made ready
    routes: new Routes(data, (flow, hotelId) => void renderFlow(flow, hotelId, services)),
    speechOf: (hotelId) => hotelSpeech.of(hotelId),
    ...{ ledger, arrivals, registry },
    modelsOf: (hotelId) => hotelModels.of(hotelId),
    journal: new JournalPublisher(redis, metrics, (event) => cards.note(event)),
    commands: new CommandReader(blocking[0]!, redis, log),
    storage: localStorage(env.INNLINE_DATA_DIR),
    promptAudio: new PromptAudio((key) => services.storage.read(key)),
    accounts,
    carrierCalls: new CarrierCalls(redis),
    ...{ legs, mediaHosts, handOvers: new HandOvers(redis, link), handOverWays: HAND_OVER_WAYS },
    telephonyOf: (hotelId, from) => telephonyOf(hotelId, from, { accounts, legs, mediaHosts, env, log }, numberOwners),
    numberOwners,
    conversations: new Conversations(),
    elsewhere: new Elsewhere(
      { redis, workerId, registry, arrivals, log, metrics },
      link,
      Math.ceil(env.INNLINE_MAX_CALLS / 4),
    ),
    callsOut: new CallOutElsewhere({ redis, workerId, registry, log }, link),
    queue: new WaitingQueue(),
    fence: new Fence(ticker.now),
    crashPoint: createCrashPoint(env.INNLINE_CRASH_AT),
    ...{ link, transfers: new TransferDesk(), visitors: new Visitors(link) },
    desks: new Desks(redis),
    cards,
    holdMusic: Sound.of(holdMusic(SAMPLE_RATE)),
    ...replace,
  };
  return { services, blocking, hotelSpeech, hotelModels };
}

/** Without PostgreSQL the worker still starts. */
const FIRST_QUERY_MS = 5_000;

/** Starts a worker in this process; several may run side by side. Everything is put together here and nowhere else. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { env, log, roles } = options;
  const { services, blocking, hotelSpeech, hotelModels } = createServices(options);
  const { redis, prompts, metrics, workerId } = services;
  // without Redis the worker still starts: calls go on from memory
  await connected(redis);
  // the first query compiles the database client, a second of work: better now than while the first caller waits
  const firstQuery = services.data.hotelFacts(workerId).catch((error) => {
    log.warn({ err: { message: error.message } }, 'PostgreSQL is away');
  });
  await Promise.race([firstQuery, new Promise((resolve) => setTimeout(resolve, FIRST_QUERY_MS).unref())]);
  const stops: (() => Promise<void> | void)[] = [() => services.visitors.stop(), () => services.legs.stop()];
  await services.legs.start();
  // whose calls they are is asked where calls live; what the queues place belongs to whoever placed it
  const maySpeak = () => !roles.includes('agent') || services.fence.maySpeak();
  await services.visitors.start((claims, media, ready) => maySpeak() && joinHere(claims, media, services, ready));

  if (services.speech.tts) {
    warm(
      prompts,
      SENTENCE_IDS.map((id) => ({ ...sentence(id, 'en'), voice: null })),
      log,
    );
  }

  const writer = new JournalWriter(blocking[1]!, storeAndTell(services), workerId, log, metrics, {
    isAway: isDatabaseAway,
    orphanMs: env.INNLINE_JOURNAL_ORPHAN_MS,
  });
  const hasCalls = roles.includes('agent') || roles.includes('callbacks');
  if (hasCalls) {
    services.commands.start();
    stops.push(() => services.commands.stop());
  }
  if (roles.includes('agent')) {
    writer.start();
    const offers = new OfferTaker(blocking[2]!, services, RECOVERIES);
    offers.start();
    await services.elsewhere.start((release, arrival, media, ready) =>
      placeIn(release, arrival, media, services, ready),
    );
    await services.callsOut.start((release, order) => callOutIn(release, order, services));
    stops.push(
      () => services.callsOut.stop(),
      () => offers.stop(),
      () => services.elsewhere.stop(),
      keepLeases(services),
    );
  }
  if (roles.includes('keeper')) stops.push(startKeeper(services));
  if (roles.includes('callbacks'))
    stops.push(startCallbacks(services), startNotices(services), startWakeUps(services), startWebhooks(services));
  const ingress = roles.includes('ingress') ? await startIngress(services) : null;

  async function stop(graceMs = env.INNLINE_DRAIN_MS): Promise<void> {
    await drain(services, graceMs, RECOVERIES);
    if (services.registry.size > 0) {
      for (const call of services.registry.all()) sayGoodbye(call);
      await services.registry.empty(10_000);
      for (const call of services.registry.all()) call.end('fault', null);
      await services.registry.empty(2_000);
    }
    await ingress?.close();
    // rooms are ended while Redis and the network are still there
    await services.mediaHosts.close();
    await services.journal.stop();
    for (const close of stops) await close();
    // the last events of the last calls are in Redis by now; give them a moment to reach PostgreSQL
    await writer.stop();
    services.ticker.stop();
    await hotelSpeech.close();
    await hotelModels.close();
    await services.speech.close();
    await redis.hdel(redisKeys.workers, workerId).catch(() => {});
    for (const connection of [redis, ...blocking]) connection.disconnect();
  }
  return { services, port: ingress?.port ?? 0, stop };
}
