/** Every Redis key, in one place. No personal data in a key: ids only. */
export const redisKeys = {
  /** Stream of {@link CallCommand}, one per live call. */
  commands: (callId: string) => `call:{${callId}}:commands`,
  /** The engine's state after its last committed step (JSON). */
  checkpoint: (callId: string) => `call:{${callId}}:checkpoint`,
  /** Who runs the call: `{ workerId, epoch, until }` (JSON). */
  lease: (callId: string) => `call:{${callId}}:lease`,
  /** A caller whose call has no checkpoint yet: what begins it anew (JSON). */
  arrival: (callId: string) => `call:{${callId}}:arrival`,
  /** Set of the keepers that have missed the call's worker. */
  missed: (callId: string) => `call:{${callId}}:missed`,
  /** Keepers that are alive: sorted set of keeperId by when it was last heard of (milliseconds UTC). */
  keepers: 'keepers',
  /** Calls that any worker may take (consumer group). */
  offers: 'calls:offers',
  /** Our call for a carrier's own call id, as JSON; for webhooks that come later. */
  carrierCall: (vendor: string, id: string) => `carrier:${vendor}:{${id}}`,
  /** Set once the audio of a carrier's call is here: nobody begins it twice. */
  carrierCallBegun: (vendor: string, id: string) => `carrier:${vendor}:{${id}}:begun`,
  /** Which connection of a carrier's call is alive. */
  carrierCallHeld: (vendor: string, id: string) => `carrier:${vendor}:{${id}}:held`,
  /** Set once a carrier's call is over, for us or for them: nothing that comes later begins it again. */
  carrierCallEnded: (vendor: string, id: string) => `carrier:${vendor}:{${id}}:ended`,
  /** How often a carrier's call came back after its connection broke. */
  carrierCallReturns: (vendor: string, id: string) => `carrier:${vendor}:{${id}}:returns`,
  /** What an outside agent has told of its call: hash of when it began and how many events there are. */
  agentCall: (callId: string) => `call:{${callId}}:agent`,
  /** A leg that is being dialled and who waits for it (JSON). */
  carrierLeg: (leg: string) => `leg:{${leg}}`,
  /** How giving a caller to their carrier ended; and the channel on which that is told. */
  handOver: (id: string) => `hand-over:{${id}}`,
  /** Channel: what a worker must know of the legs it waits for. */
  workerLegs: (workerId: string) => `worker:{${workerId}}:legs`,
  /** Channel: callers a worker is asked to answer whose connection another one holds. */
  workerCallers: (workerId: string) => `worker:{${workerId}}:callers`,
  /** Channel: calls a worker is asked to place for one that has no room. */
  workerCallsOut: (workerId: string) => `worker:{${workerId}}:calls-out`,
  /** Channel: whether it does. */
  callOutAnswer: (callId: string) => `call:{${callId}}:out`,
  /** Channel of all workers: a colleague has come for a call that is at another worker. */
  visitors: 'workers:visitors',
  /** Channels: a leg's audio between the worker that holds its socket and the worker that runs its call. */
  legAudio: (leg: string, way: 'up' | 'down' | 'taken') => `leg:{${leg}}:${way}`,
  /** A POST that was answered once; `id` is a hash. */
  idempotency: (hotelId: string, id: string) => `idempotency:${hotelId}:${id}`,
  /** A carrier's message that was taken in; `id` is a hash. */
  webhookSeen: (vendor: string, id: string) => `webhook:${vendor}:${id}`,
  /** Every call event on its way to PostgreSQL (consumer group). */
  journal: 'journal',
  /** A token that lets one connection in and was used; `id` is its hash. */
  usedToken: (id: string) => `token:${id}`,
  /** What the desk of a hotel follows. */
  live: (hotelId: string) => `hotel:{${hotelId}}:live`,
  /** Open desk pages of a hotel: sorted set of `<userId>:<page>`, scored by until when (milliseconds UTC). */
  desks: (hotelId: string) => `hotel:{${hotelId}}:desks`,
  /** Members who speak with a caller: sorted set of user ids, scored by until when (milliseconds UTC). */
  talking: (hotelId: string) => `hotel:{${hotelId}}:talking`,
  /** Prefix of the queues' own keys. */
  queues: 'queues',
  /** Workers that are alive: hash of workerId → JSON. */
  workers: 'workers',
  /** Set of ids of a hotel's live calls. */
  liveCalls: (hotelId: string) => `hotel:{${hotelId}}:calls`,
  rateLimit: (scope: string, id: string) => `rate:${scope}:${id}`,
} as const;

/** Streams keep about this many entries; older ones are in PostgreSQL. */
export const STREAM_LENGTH = { commands: 200, offers: 1_000, journal: 200_000, live: 10_000 } as const;

/** Entries of our streams have one field: the message as JSON. */
export const STREAM_FIELD = 'json';
