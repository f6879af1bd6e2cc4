import { SOFTPHONE, SoftphoneFromServer, type SoftphoneToServer } from '@innline/shared';

/** The call's connection to the voice worker, typed. Binary frames are audio, text frames the protocol of `SOFTPHONE`. */
export interface SoftphoneConnection {
  send: (message: SoftphoneToServer) => void;
  sendAudio: (frame: ArrayBuffer) => void;
  /** Sends a microphone that was opened after the call began. */
  addMicrophone: (track: MediaStreamTrack) => Promise<void>;
  close: () => void;
}

/** What a call's connection tells, whatever carries it. */
export interface SoftphoneHandlers {
  message: (message: SoftphoneFromServer) => void;
  audio: (frame: ArrayBuffer) => void;
  /** The connection broke; it is being tried again. */
  lost: () => void;
  /** For good. `clean` is false when nobody took the call up again. */
  closed: (clean: boolean) => void;
}

/** Audio that could not be sent for this long (bytes; 1 s) is dropped: late speech is worse than none. */
const MAX_BUFFERED = 32_000;

/**
 * Connects, and comes back by itself into the same call when the connection breaks: to whichever worker answers. Until
 * then what is sent is dropped, as on a bad line.
 */
export function connectSoftphone(token: string, on: SoftphoneHandlers): SoftphoneConnection {
  let socket: WebSocket;
  let resume: string | null = null;
  let over = false;
  /** When the call counts as lost; null while it is connected. */
  let giveUpAt: number | null = null;
  let heardAt = 0;
  let triedAt = 0;
  let lookedAt = performance.now();

  const finish = (clean: boolean) => {
    if (over) return;
    over = true;
    clearInterval(watch);
    on.closed(clean);
  };

  const open = (with_: string) => {
    const url = new URL('/voice/webrtc', window.location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    url.searchParams.set('token', with_);
    const mine = new WebSocket(url);
    mine.binaryType = 'arraybuffer';
    socket = mine;
    heardAt = triedAt = performance.now();
    mine.onmessage = ({ data }) => {
      if (socket !== mine) return;
      heardAt = performance.now();
      if (data instanceof ArrayBuffer) return on.audio(data);
      const parsed = SoftphoneFromServer.safeParse(JSON.parse(data as string));
      if (parsed.success) hear(parsed.data);
    };
    // 1000: the worker hung up in good order, even where its last word was overtaken by the close
    mine.onclose = ({ code }) => {
      if (socket === mine) broke(code === 1000);
    };
  };

  const hear = (message: SoftphoneFromServer) => {
    if (message.type === 'ready') {
      resume = message.resume;
      giveUpAt = null;
    } else if (message.type === 'resume') resume = message.token;
    on.message(message);
    if (message.type === 'ended') finish(true);
  };

  const broke = (clean: boolean) => {
    if (clean || resume === null || over) return finish(clean);
    const now = performance.now();
    if (giveUpAt === null) on.lost();
    giveUpAt ??= now + SOFTPHONE.giveUpMs;
    if (now > giveUpAt) return finish(false);
    const token = resume;
    setTimeout(() => over || open(token), SOFTPHONE.retryMs);
  };

  /** Lets go of a connection without waiting for its close, which a dead worker never sends. */
  const drop = () => {
    const dead = socket;
    dead.onclose = null;
    dead.onmessage = null;
    dead.close();
    broke(false);
  };

  const watch = setInterval(() => {
    const now = performance.now();
    // a page in the background, a laptop that slept: it is we who were away
    if (now - lookedAt > 2 * SOFTPHONE.pingMs) heardAt = now;
    lookedAt = now;
    if (socket.readyState === WebSocket.CONNECTING && resume !== null) {
      if (now - triedAt > SOFTPHONE.reconnectMs) drop();
    } else if (socket.readyState === WebSocket.OPEN) {
      if (resume !== null && now - heardAt > SOFTPHONE.deadMs) drop();
      else send({ type: 'ping', t: now });
    }
  }, SOFTPHONE.pingMs);

  const send = (message: SoftphoneToServer) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  open(token);
  return {
    send,
    sendAudio: (frame) => {
      if (socket.readyState === WebSocket.OPEN && socket.bufferedAmount < MAX_BUFFERED) socket.send(frame);
    },
    // its frames come by `sendAudio`
    addMicrophone: async () => {},
    close: () => {
      clearInterval(watch);
      over = true;
      socket.close(1000);
    },
  };
}
