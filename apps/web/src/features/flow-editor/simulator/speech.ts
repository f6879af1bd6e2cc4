import { useCallback, useEffect, useRef, useState } from 'react';

/** The part of the browser's own recogniser that is used here; not every browser has one. */
interface Recogniser {
  lang: string;
  interimResults: boolean;
  maxAlternatives: number;
  onresult: ((event: { results: { transcript: string; confidence: number }[][] }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
}

type Maker = new () => Recogniser;

function makerOf(scope: typeof globalThis): Maker | null {
  const known = scope as unknown as { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker };
  return known.SpeechRecognition ?? known.webkitSpeechRecognition ?? null;
}

const WHY: Record<string, string> = {
  'not-allowed': 'The browser does not let this page use the microphone. Allow it in the address bar, or type.',
  'service-not-allowed': 'The browser does not turn speech into text here. Type, or use Talk.',
  'audio-capture': 'No microphone was found. Type instead.',
  network: 'The browser could not reach its speech service. Type, or use Talk.',
  'no-speech': 'Nothing was heard. Press the microphone and speak.',
};

export interface Speech {
  /** This browser can turn speech into text. */
  available: boolean;
  listening: boolean;
  problem: string | null;
  toggle(): void;
}

/** One utterance through the browser's own recogniser: the simulator runs without a call, so no worker listens. */
export function useSpeech(language: string, onHeard: (text: string, confidence: number) => void): Speech {
  const recogniser = useRef<Recogniser | null>(null);
  const heard = useRef(onHeard);
  heard.current = onHeard;
  const [listening, setListening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [available, setAvailable] = useState(false);
  // the server knows no browser: what it draws must be what the browser draws first
  useEffect(() => setAvailable(makerOf(globalThis) !== null), []);
  useEffect(() => () => recogniser.current?.abort(), []);

  const toggle = useCallback(() => {
    if (recogniser.current) return recogniser.current.abort();
    const Maker = makerOf(globalThis);
    if (!Maker) return;
    const own = new Maker();
    own.lang = language;
    own.interimResults = false;
    own.maxAlternatives = 1;
    own.onresult = ({ results }) => {
      const best = results[0]?.[0];
      // some engines give no confidence: 0 means "not known"
      if (best?.transcript.trim()) heard.current(best.transcript.trim(), best.confidence || 0.9);
    };
    own.onerror = ({ error }) => {
      if (error !== 'aborted') setProblem(WHY[error] ?? 'The browser could not understand that. Type, or use Talk.');
    };
    own.onend = () => {
      recogniser.current = null;
      setListening(false);
    };
    recogniser.current = own;
    setProblem(null);
    setListening(true);
    own.start();
  }, [language]);

  return { available, listening, problem, toggle };
}
