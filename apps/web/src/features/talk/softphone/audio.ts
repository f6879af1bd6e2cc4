import { SOFTPHONE } from '@innline/shared';

/** The page's ear and mouth: microphone frames out, hotel frames in. One per call. */
export interface SoftphoneAudio {
  /** PCM16, 16 kHz, 20 ms. */
  onFrame: (listener: (frame: ArrayBuffer) => void) => void;
  /** Called when everything played before the mark has been heard. */
  onMark: (listener: (name: string) => void) => void;
  play: (frame: ArrayBuffer) => void;
  /** Audio that plays by itself, as WebRTC's does: its level is measured here, and it ends with the call. */
  playTrack: (element: HTMLMediaElement, track: MediaStreamTrack) => void;
  /** The microphone as a track; null where there is none. */
  microphone: () => MediaStreamTrack | null;
  /** Opens the microphone of a call that began without one. */
  openMicrophone: () => Promise<MicrophoneState>;
  mark: (name: string) => void;
  clear: () => void;
  setMuted: (muted: boolean) => void;
  /** Loudness of what the hotel says now, 0..1, for the level meter. */
  level: () => number;
  close: () => Promise<void>;
}

export type MicrophoneState = 'on' | 'denied' | 'missing' | 'off';

/**
 * Opens speaker and, where wanted, microphone. A refused or missing microphone is no error: the caller can still
 * listen, type and press keys, and `microphone` says what happened.
 */
export async function openAudio(options: {
  microphone: boolean;
}): Promise<{ audio: SoftphoneAudio; microphone: MicrophoneState }> {
  const context = new AudioContext({ sampleRate: SOFTPHONE.sampleRate, latencyHint: 'interactive' });
  await context.audioWorklet.addModule('/softphone-worklet.js');
  // Browsers keep a context silent until a click; every way to start a call is one.
  await context.resume();

  const playback = new AudioWorkletNode(context, 'innline-playback', { outputChannelCount: [1] });
  const analyser = new AnalyserNode(context, { fftSize: 512 });
  playback.connect(analyser);
  playback.connect(context.destination);

  const capture = new AudioWorkletNode(context, 'innline-capture', { numberOfOutputs: 0 });
  let stream: MediaStream | null = null;
  const openMicrophone = async (): Promise<MicrophoneState> => {
    const asked = await askForMicrophone();
    // the call ended while the browser asked
    if (context.state === 'closed') {
      for (const track of asked.stream?.getTracks() ?? []) track.stop();
      return 'off';
    }
    stream = asked.stream;
    if (stream) context.createMediaStreamSource(stream).connect(capture);
    return asked.state;
  };
  const microphone = options.microphone ? await openMicrophone() : 'off';

  let onFrame: (frame: ArrayBuffer) => void = () => {};
  let onMark: (name: string) => void = () => {};
  capture.port.onmessage = ({ data }) => onFrame(data as ArrayBuffer);
  playback.port.onmessage = ({ data }) => onMark(data as string);

  const elements = new Set<HTMLMediaElement>();
  const wave = new Uint8Array(analyser.fftSize);
  return {
    microphone,
    audio: {
      openMicrophone,
      onFrame: (listener) => {
        onFrame = listener;
      },
      onMark: (listener) => {
        onMark = listener;
      },
      play: (frame) => playback.port.postMessage(frame, [frame]),
      playTrack: (element, track) => {
        elements.add(element);
        context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
        void element.play().catch(() => {});
      },
      microphone: () => stream?.getAudioTracks()[0] ?? null,
      mark: (name) => playback.port.postMessage(name),
      clear: () => playback.port.postMessage('clear'),
      setMuted: (muted) => {
        for (const track of stream?.getAudioTracks() ?? []) track.enabled = !muted;
      },
      level: () => {
        analyser.getByteTimeDomainData(wave);
        return Math.min(1, Math.max(...wave.map((sample) => Math.abs(sample - 128))) / 100);
      },
      close: async () => {
        for (const track of stream?.getTracks() ?? []) track.stop();
        for (const element of elements) element.srcObject = null;
        if (context.state !== 'closed') await context.close();
      },
    },
  };
}

async function askForMicrophone(): Promise<{ stream: MediaStream | null; state: MicrophoneState }> {
  if (!navigator.mediaDevices) return { stream: null, state: 'missing' };
  try {
    // Processing off: the telephone line has none either, and it would swallow the first syllable after a prompt.
    // Echo cancellation stays on, or a loudspeaker would interrupt the hotel with its own voice.
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: false, autoGainControl: false, channelCount: 1 },
    });
    return { stream, state: 'on' };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    return { stream: null, state: name === 'NotFoundError' ? 'missing' : 'denied' };
  }
}
