/// <reference types="@livekit/rtc-node" />
type Listener = Parameters<NonNullable<typeof globalThis._ffiClientInstance>['on']>[1];

/** Told fifty times a second and call, and the library's own log, which it writes in bursts; a room has no use for them. */
const FRAMES = new Set<string | undefined>(['audioStreamEvent', 'captureAudioFrame', 'logs']);

/** `listener` as a property: by it an EventEmitter finds what `off` was given. */
const deaf = (listener: Listener): Listener =>
  Object.assign(((event) => FRAMES.has(event.message.case) || listener(event)) as Listener, { listener });

/**
 * Runs `join`, and what it adds as a listener of rtc-node's native library is not told of audio frames. rtc-node 1.1 tells
 * every event to every room of the process, which queues promises for it: with 25 rooms that talk and listen 62,500 times a
 * second, and a room that is being joined keeps the others' frames until it has joined. To be called when something of the
 * library exists already (an AudioSource), else nothing is spared.
 */
export function withoutFrames<T>(join: () => T): T {
  const client = globalThis._ffiClientInstance;
  if (!client) return join();
  const { on } = client;
  client.on = (name, listener) => on.call(client, name, deaf(listener)) as typeof client;
  try {
    return join();
  } finally {
    // the prototype's again
    Reflect.deleteProperty(client, 'on');
  }
}
