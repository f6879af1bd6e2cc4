import { createKernel } from '../../../media/dsp/kernel';
import { BINS, BINS_ROOM, type Layer, readWeights, type SileroWeights } from './weights';

/** 32 ms at 8 kHz. */
export const FRAME = 256;
const CONTEXT = 32;
const UNITS = 128;

/** The network's memory of one call; the network itself is shared by all. */
export interface SileroState {
  hidden: Float32Array;
  memory: Float32Array;
  context: Float32Array;
}

export const newState = (): SileroState => ({
  hidden: new Float32Array(UNITS),
  memory: new Float32Array(UNITS),
  context: new Float32Array(CONTEXT),
});

/** Probability of speech in the next 256 samples (full scale 32768). Allocates nothing. */
export type SileroStep = (state: SileroState, frame: Int16Array) => number;

let shared: SileroStep | undefined;

/** The 8 kHz branch of Silero VAD, within 2e-6 of onnxruntime; loaded once per thread (about 30 ms). */
export function sileroNetwork(): SileroStep {
  shared ??= build(readWeights());
  return shared;
}

function build(weights: SileroWeights): SileroStep {
  const layers = [weights.stft, ...weights.convolutions, weights.cell];
  const needed = layers.reduce((n, layer) => n + layer.rows.length + layer.bias.length, 0);
  const { floats, rows } = createKernel(needed + 4096);
  let used = 0;
  const room = (n: number): Float32Array => {
    used += n;
    return floats.subarray(used - n, used);
  };
  const place = (layer: Layer) => {
    const at = { rows: room(layer.rows.length), bias: room(layer.bias.length) };
    at.rows.set(layer.rows);
    at.bias.set(layer.bias);
    const bytes = layer.width * 4;
    return (input: Float32Array, inputAt: number, out: Float32Array, outAt: number) =>
      rows(
        at.rows.byteOffset,
        at.bias.byteOffset,
        input.byteOffset + 4 * inputAt,
        bytes,
        out.byteOffset + 4 * outAt,
        layer.count,
        bytes,
      );
  };
  const stft = place(weights.stft);
  const [c1, c2, c3, c4] = weights.convolutions.map(place) as [Run, Run, Run, Run];
  const cell = place(weights.cell);

  // Scratch for all calls: a step runs to its end without a pause. A frame of zeros before and after a layer's outputs spares the next
  // convolution its edge cases.
  const audio = room(CONTEXT + FRAME + CONTEXT);
  const spectrum = room(132);
  const magnitudes = room(6 * BINS_ROOM);
  const first = room(6 * 128);
  const second = room(4 * 64);
  const third = room(64);
  const cellInput = room(2 * UNITS);
  const gates = room(4 * UNITS);

  return (state, frame) => {
    loadAudio(audio, state.context, frame);
    for (let t = 0; t < 4; t++) {
      stft(audio, t * 64, spectrum, 0);
      for (let k = 0; k < BINS; k++) {
        const re = spectrum[k]!;
        const im = spectrum[BINS + k]!;
        magnitudes[(t + 1) * BINS_ROOM + k] = Math.sqrt(re * re + im * im);
      }
    }
    for (let t = 0; t < 4; t++) c1(magnitudes, t * BINS_ROOM, first, (t + 1) * 128);
    relu(first, 128, 5 * 128);
    for (let t = 0; t < 2; t++) c2(first, 2 * t * 128, second, (t + 1) * 64);
    relu(second, 64, 3 * 64);
    c3(second, 0, third, 0);
    relu(third, 0, 64);
    c4(third, 0, cellInput, 0);
    relu(cellInput, 0, UNITS);
    cellInput.set(state.hidden, UNITS);
    cell(cellInput, 0, gates, 0);
    return sigmoid(weights.output.bias + remember(state, gates, weights.output.row));
  };
}

type Run = (input: Float32Array, inputAt: number, out: Float32Array, outAt: number) => void;

function loadAudio(audio: Float32Array, context: Float32Array, frame: Int16Array): void {
  audio.set(context, 0);
  for (let i = 0; i < FRAME; i++) audio[CONTEXT + i] = frame[i]! / 32768;
  for (let i = 0; i < CONTEXT; i++) {
    context[i] = audio[FRAME + i]!;
    // Reflected at the end, without repeating the last sample.
    audio[CONTEXT + FRAME + i] = audio[CONTEXT + FRAME - 2 - i]!;
  }
}

/** LSTM cell: advances memory and hidden state, returns the hidden state (negatives cut) against the output row. */
function remember({ memory, hidden }: SileroState, gates: Float32Array, output: Float32Array): number {
  let y = 0;
  for (let j = 0; j < UNITS; j++) {
    const kept = sigmoid(gates[UNITS + j]!) * memory[j]!;
    const c = kept + sigmoid(gates[j]!) * Math.tanh(gates[2 * UNITS + j]!);
    const h = sigmoid(gates[3 * UNITS + j]!) * Math.tanh(c);
    memory[j] = c;
    hidden[j] = h;
    if (h > 0) y += output[j]! * h;
  }
  return y;
}

function relu(values: Float32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) if (values[i]! < 0) values[i] = 0;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
