/** The sound of a ringing desk, made here so that nothing has to be loaded: two warm tones, every three seconds. */
export function ring(): { stop: () => void } {
  const context = new AudioContext();
  const once = () => {
    for (const [index, frequency] of [659.25, 523.25].entries()) {
      const start = context.currentTime + index * 0.28;
      const tone = new OscillatorNode(context, { frequency, type: 'sine' });
      const gain = new GainNode(context, { gain: 0 });
      gain.gain.linearRampToValueAtTime(0.14, start + 0.02);
      gain.gain.exponentialRampToValueAtTime(0.001, start + 0.5);
      tone.connect(gain).connect(context.destination);
      tone.start(start);
      tone.stop(start + 0.55);
    }
  };
  once();
  const timer = setInterval(once, 3_000);
  return {
    stop: () => {
      clearInterval(timer);
      void context.close();
    },
  };
}
