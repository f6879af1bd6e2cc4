'use client';

import { type CallEvent, SOFTPHONE } from '@innline/shared';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type MicrophoneState, openAudio, type SoftphoneAudio } from './audio';
import { type CallView, EMPTY_CALL_VIEW, foldCallEvent } from './call-view';
import type { SoftphoneConnection, SoftphoneHandlers } from './connection';
import { useConnect } from './use-connect';

/** `lost`: the connection broke and is being tried again; the call waits. */
export type SoftphoneState = 'idle' | 'connecting' | 'talking' | 'lost' | 'ended' | 'failed';

export interface Softphone {
  state: SoftphoneState;
  callId: string | null;
  view: CallView;
  microphone: MicrophoneState;
  muted: boolean;
  /** False where nobody here understands the call's language by ear. */
  hearsSpeech: boolean;
  error: string | null;
  /** Something to know that is no error: the call goes another way than wanted. */
  notice: string | null;
  start: (getToken: () => Promise<string>, options: { microphone: boolean }) => Promise<void>;
  press: (digit: string) => void;
  type: (text: string) => void;
  setMuted: (muted: boolean) => void;
  /** Opens the microphone of a call that began without one, muted. False: `microphone` says why not. */
  openMicrophone: () => Promise<boolean>;
  hangUp: () => void;
  level: () => number;
}

/** One browser telephone. `onEvent` sees every event of the call, e.g. to move the token on the canvas. */
export function useSoftphone(onEvent?: (event: CallEvent) => void): Softphone {
  const [state, setState] = useState<SoftphoneState>('idle');
  const [callId, setCallId] = useState<string | null>(null);
  const [view, setView] = useState<CallView>(EMPTY_CALL_VIEW);
  const [microphone, setMicrophone] = useState<MicrophoneState>('off');
  const [muted, setMutedState] = useState(false);
  const [hearsSpeech, setHearsSpeech] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const connect = useConnect();
  const audio = useRef<SoftphoneAudio | null>(null);
  const connection = useRef<SoftphoneConnection | null>(null);
  const listener = useRef(onEvent);
  listener.current = onEvent;

  const release = useCallback(() => {
    connection.current?.close();
    connection.current = null;
    void audio.current?.close();
    audio.current = null;
  }, []);
  useEffect(() => release, [release]);

  const start = useCallback<Softphone['start']>(
    async (getToken, options) => {
      release();
      setState('connecting');
      setView(EMPTY_CALL_VIEW);
      setError(null);
      setNotice(null);
      setMutedState(false);
      try {
        // Microphone first: the hotel should not start speaking while the browser still asks for permission.
        const opened = await openAudio(options);
        audio.current = opened.audio;
        setMicrophone(opened.microphone);
        const handlers: SoftphoneHandlers = {
          audio: (frame) => {
            if (frame.byteLength === SOFTPHONE.frameBytes) opened.audio.play(frame);
          },
          message: (message) => {
            if (message.type === 'ready') {
              setState('talking');
              setCallId(message.callId);
              setHearsSpeech(message.speech);
            } else if (message.type === 'clear') opened.audio.clear();
            else if (message.type === 'mark') opened.audio.mark(message.name);
            else if (message.type === 'event') {
              setView((before) => foldCallEvent(before, message.event));
              listener.current?.(message.event);
            } else if (message.type === 'error') setError(message.message);
            else if (message.type === 'ended') setState('ended');
          },
          lost: () => {
            // what is queued belongs to a worker that may be gone; the next one says it again
            opened.audio.clear();
            setState('lost');
          },
          closed: (clean) => {
            setState((before) => (clean || before === 'ended' ? 'ended' : 'failed'));
            if (!clean) setError((before) => before ?? 'The connection to the call was lost. Try again.');
            // What is queued may still be heard: the farewell would be cut off otherwise.
            setTimeout(() => void opened.audio.close(), 1_500);
          },
        };
        const { phone, notice: said } = await connect(getToken, opened.audio, handlers);
        setNotice(said);
        connection.current = phone;
        opened.audio.onFrame(phone.sendAudio);
        opened.audio.onMark((name) => phone.send({ type: 'mark', name }));
      } catch (cause) {
        release();
        setState('failed');
        setError(cause instanceof Error ? cause.message : 'The call could not be started.');
      }
    },
    [release, connect],
  );

  return {
    state,
    callId,
    view,
    microphone,
    muted,
    hearsSpeech,
    error,
    notice,
    start,
    press: (digit) => connection.current?.send({ type: 'digit', digit }),
    type: (text) => connection.current?.send({ type: 'text', text }),
    setMuted: (value) => {
      setMutedState(value);
      audio.current?.setMuted(value);
    },
    openMicrophone: async () => {
      const [here, line] = [audio.current, connection.current];
      if (!here || !line) return false;
      if (here.microphone()) return true;
      setMicrophone(await here.openMicrophone());
      const track = here.microphone();
      if (!track) return false;
      setMutedState(true);
      here.setMuted(true);
      await line.addMicrophone(track);
      return true;
    },
    hangUp: () => {
      if (state !== 'lost') return connection.current?.send({ type: 'hangup' });
      // nobody is there to hear of it: the call ends when it has waited long enough
      release();
      setState('ended');
    },
    level: () => audio.current?.level() ?? 0,
  };
}
