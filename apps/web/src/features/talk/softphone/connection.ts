import { SoftphoneFromServer, type SoftphoneToServer } from '@innline/shared';

/** The WebSocket to the voice worker, typed. Binary frames are audio, text frames are the protocol of `SOFTPHONE`. */
export interface SoftphoneConnection {
  send: (message: SoftphoneToServer) => void;
  sendAudio: (frame: ArrayBuffer) => void;
  close: () => void;
}

/** Audio that could not be sent for this long (bytes; 1 s) is dropped: late speech is worse than none. */
const MAX_BUFFERED = 32_000;

export function connectSoftphone(
  token: string,
  on: {
    message: (message: SoftphoneFromServer) => void;
    audio: (frame: ArrayBuffer) => void;
    /** `clean` is false when the network or the worker went away. */
    closed: (clean: boolean) => void;
  },
): SoftphoneConnection {
  const url = new URL('/voice/webrtc', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.searchParams.set('token', token);
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  let ended = false;
  socket.onmessage = ({ data }) => {
    if (data instanceof ArrayBuffer) return on.audio(data);
    const message = SoftphoneFromServer.safeParse(JSON.parse(data as string));
    if (!message.success) return;
    if (message.data.type === 'ended') ended = true;
    on.message(message.data);
  };
  // 1000: the worker hung up in good order, even where its last word was overtaken by the close
  socket.onclose = ({ code }) => on.closed(ended || code === 1000);
  return {
    send: (message) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    sendAudio: (frame) => {
      if (socket.readyState === WebSocket.OPEN && socket.bufferedAmount < MAX_BUFFERED) socket.send(frame);
    },
    close: () => socket.close(1000),
  };
}
